/**
 * A creating call that names itself by an {@code Idempotency-Key} happens once, however often it is sent. The answer to it
 * is kept for a day, encrypted, since it may hold a secret that is shown once.
 */
@NullMarked
package org.tejido.gateway.idempotency;

import org.jspecify.annotations.NullMarked;
