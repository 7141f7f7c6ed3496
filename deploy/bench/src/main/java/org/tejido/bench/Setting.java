package org.tejido.bench;

import java.nio.file.Path;

/**
 * Where and how large.
 *
 * @param folder of the installation to measure; an empty one is filled
 * @param size how many organisations, or facts, there are, where a benchmark asks
 */
record Setting(Path folder, int size) {}
