package org.tejido.bench;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Where and how large.
 *
 * @param folder of the installation to measure; an empty one is filled
 * @param size how many organisations, or facts, there are, where a benchmark asks
 * @param cut the day that parts what is known from what is asked, where a benchmark does so
 */
record Setting(Path folder, int size, LocalDate cut) {}
