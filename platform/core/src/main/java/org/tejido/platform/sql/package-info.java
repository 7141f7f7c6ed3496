/**
 * Reading rows without ceremony and without surprise.
 */
@NullMarked
package org.tejido.platform.sql;

import org.jspecify.annotations.NullMarked;
