/**
 * Accounts begin with an invitation by e-mail. The team invites anybody, a member its own colleagues; until somebody takes it
 * up, an invitation is open: it can be seen, sent again and withdrawn. Whoever takes it up has shown that the address is his.
 */
@NullMarked
package org.tejido.gateway.invitation;

import org.jspecify.annotations.NullMarked;
