/**
 * Passkeys (WebAuthn Level 3): somebody signs in with a key that never leaves his device, and that no other site can ask
 * for. Spring Security and webauthn4j check what an authenticator says; here is whom it is asked for, and what comes of it.
 */
@NullMarked
package org.tejido.gateway.passkey;

import org.jspecify.annotations.NullMarked;
