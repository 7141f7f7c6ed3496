/**
 * Keyset pages behind opaque cursors: the cost of a page does not depend on how far one has read.
 */
@NullMarked
package org.tejido.platform.paging;

import org.jspecify.annotations.NullMarked;
