/**
 * Idempotency-Key (IETF draft-ietf-httpapi-idempotency-key-header): the answer to a command is kept in the command's own
 * transaction, so that a client may repeat it until it has heard the answer.
 */
@NullMarked
package org.tejido.platform.idempotency;

import org.jspecify.annotations.NullMarked;
