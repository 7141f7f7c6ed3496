package org.tejido.standalone;

import java.io.IOException;
import java.time.Duration;

/** Something that runs as a process of its own. */
interface Part {

    String name();

    /** Starts it, or takes over the one that a killed launcher left. */
    ProcessHandle start() throws IOException;

    /** Whether it answers. */
    boolean isReady();

    /** Asks it to end in good order; whether it did is for the caller to see. */
    void stop(ProcessHandle process);

    /** How long its ending may take. */
    Duration patience();

    /** The end of its log. */
    String lastWords();
}
