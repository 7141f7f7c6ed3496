/**
 * A service of its own, as small as can be, so that the platform is tested as services use it.
 */
@NullMarked
package org.tejido.platform.sample;

import org.jspecify.annotations.NullMarked;
