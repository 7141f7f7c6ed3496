/**
 * What took how long within a trace, sent to a collector over OTLP. Beneath the gateway and the services alike; what a trace is, and
 * where spans begin and end, is theirs.
 */
@NullMarked
package org.tejido.traces;

import org.jspecify.annotations.NullMarked;
