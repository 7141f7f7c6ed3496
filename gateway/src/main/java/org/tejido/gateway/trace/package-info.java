/**
 * One W3C trace id follows a request from here through the services, and stands in every answer and every line of
 * the log.
 */
@NullMarked
package org.tejido.gateway.trace;

import org.jspecify.annotations.NullMarked;
