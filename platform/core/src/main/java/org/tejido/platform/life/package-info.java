/**
 * What a decision returns: the new state, and the fact that happened.
 */
@NullMarked
package org.tejido.platform.life;

import org.jspecify.annotations.NullMarked;
