/**
 * Values on their way into and out of columns.
 */
@NullMarked
package org.tejido.member.sql;

import org.jspecify.annotations.NullMarked;
