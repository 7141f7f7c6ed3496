/**
 * The public site of the cluster: its members, open calls, events and news, for whoever comes by. It asks the services what
 * anybody may ask them, remembers the answers for some seconds, and writes pages that need no script. This package and its
 * templates are the one place of the gateway that knows words of the domain.
 */
@NullMarked
package org.tejido.gateway.site;

import org.jspecify.annotations.NullMarked;
