package org.tejido.gateway.oidc;

import java.util.Optional;
import org.tejido.gateway.account.Role;

/**
 * What the provider vouches for.
 *
 * @param email that it has verified
 * @param role that its claim names; such that are bound to no organisation, which it could not name
 */
record Profile(String issuer, String subject, String name, Optional<String> email, Optional<Role> role) {}
