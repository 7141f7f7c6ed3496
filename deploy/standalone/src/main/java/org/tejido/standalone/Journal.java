package org.tejido.standalone;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What the launcher has to say, a line each; its standard output is its log. */
final class Journal {

    void say(String line) {
        System.out.println(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + line);
    }
}
