/**
 * The two engines that everything rests on, taken from Maven Central and run on this machine: a PostgreSQL as a
 * process of its own, a Kafka broker in the calling one. The same code serves the standalone, where data must outlive
 * every kind of death, and the tests, where they need not.
 * What a killed starter leaves behind is found again in its data folder, and adopted or stopped.
 */
@NullMarked
package org.tejido.engines;

import org.jspecify.annotations.NullMarked;
