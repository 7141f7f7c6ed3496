package org.tejido.gateway.site;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told who has just registered.
 *
 * @param token the pass to the registration, told this once; absent where it stands in the account of who has signed in
 */
record Receipt(UUID registrationId, @Nullable String token) {}
