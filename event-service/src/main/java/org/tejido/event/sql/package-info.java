/** Values that may be absent, on their way into a statement. */
@NullMarked
package org.tejido.event.sql;

import org.jspecify.annotations.NullMarked;
