/**
 * The one door. It knows who calls, says so to the service that is called, and keeps out what has no business inside.
 * It knows no word of the domain: where a path leads is configuration.
 */
@NullMarked
package org.tejido.gateway;

import org.jspecify.annotations.NullMarked;
