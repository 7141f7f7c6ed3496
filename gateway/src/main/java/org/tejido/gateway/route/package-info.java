/**
 * Where a path leads, how often one may knock, and what is taken off a request before it goes on.
 */
@NullMarked
package org.tejido.gateway.route;

import org.jspecify.annotations.NullMarked;
