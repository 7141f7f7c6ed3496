/** Versions as clients see them. */
@NullMarked
package org.tejido.gateway.version;

import org.jspecify.annotations.NullMarked;
