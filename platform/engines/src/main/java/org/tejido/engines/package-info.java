/**
 * A real PostgreSQL and a real Kafka broker, taken from Maven Central and run beside the program: for the standalone,
 * which keeps their data, and for tests, which do not.
 */
@NullMarked
package org.tejido.engines;

import org.jspecify.annotations.NullMarked;
