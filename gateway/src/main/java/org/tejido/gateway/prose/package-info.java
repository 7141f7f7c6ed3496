/** Texts that people write, as HTML. */
@NullMarked
package org.tejido.gateway.prose;

import org.jspecify.annotations.NullMarked;
