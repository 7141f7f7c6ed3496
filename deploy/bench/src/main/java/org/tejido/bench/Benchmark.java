package org.tejido.bench;

import java.util.List;

/** One thing to measure. */
interface Benchmark {

    String name();

    /** In one line. */
    String measures();

    List<Figure> run(Setting setting) throws Exception;
}
