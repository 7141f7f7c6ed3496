/**
 * The other end. A {@link Subscription} applies each message once, in the transaction that also moves the version guard
 * of its aggregate: seen is acknowledged, next is applied, a gap waits. What cannot be read or applied is parked with
 * its cause and closes the gate for its aggregate alone, until somebody has it replayed in order.
 */
@NullMarked
package org.tejido.platform.inbox;

import org.jspecify.annotations.NullMarked;
