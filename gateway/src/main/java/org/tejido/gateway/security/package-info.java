/**
 * The filter chain: who calls, and which of the gateway's own endpoints are for whom.
 */
@NullMarked
package org.tejido.gateway.security;

import org.jspecify.annotations.NullMarked;
