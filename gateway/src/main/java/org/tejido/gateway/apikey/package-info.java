/**
 * Keys with which other systems call: scopes, an expiry, shown once and stored hashed.
 */
@NullMarked
package org.tejido.gateway.apikey;

import org.jspecify.annotations.NullMarked;
