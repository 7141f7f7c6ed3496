/**
 * The reactive web edge that all services share. Its one rule of its own: a client that hangs up never tears a
 * transaction, because no cancellation passes the {@code CancellationShield}.
 */
@NullMarked
package org.tejido.platform.web;

import org.jspecify.annotations.NullMarked;
