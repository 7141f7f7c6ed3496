/**
 * How a service says no. A rule refuses by throwing a {@link Refusal} named after it; one handler turns every failure
 * into an RFC 9457 problem with a stable code. What went wrong inside is logged under the trace id, never told to the caller.
 */
@NullMarked
package org.tejido.platform.problem;

import org.jspecify.annotations.NullMarked;
