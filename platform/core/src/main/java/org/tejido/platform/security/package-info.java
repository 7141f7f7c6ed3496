/**
 * Who calls, and who may. Tokens are made by the gateway for one service and live for seconds; a handler says with one
 * annotation who may call it, and a service with a handler that does not say so refuses to start.
 */
@NullMarked
package org.tejido.platform.security;

import org.jspecify.annotations.NullMarked;
