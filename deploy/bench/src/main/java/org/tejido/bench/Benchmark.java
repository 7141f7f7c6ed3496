package org.tejido.bench;

import java.nio.file.Path;
import java.util.List;

/** One thing to measure. */
interface Benchmark {

    String name();

    /** In one line. */
    String measures();

    /** @param data folder of the installation to measure; an empty one is filled */
    List<Figure> run(Path data) throws Exception;
}
