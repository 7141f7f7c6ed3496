/**
 * Identifiers: made by whoever creates the thing, ordered by time, so that a retry can name what it meant.
 */
@NullMarked
package org.tejido.platform.id;

import org.jspecify.annotations.NullMarked;
