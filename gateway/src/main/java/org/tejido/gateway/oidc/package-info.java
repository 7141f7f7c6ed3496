/**
 * Signing in at another OpenID Connect provider. It says who somebody is; what he may do here is ours to know, and the
 * gateway stays the only issuer that services believe.
 */
@NullMarked
package org.tejido.gateway.oidc;

import org.jspecify.annotations.NullMarked;
