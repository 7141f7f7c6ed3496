/**
 * Files that offices keep lists in: CSV as spreadsheets and other systems write it, XLSX, and vCards. They are read row by
 * row, never held as a whole, and nothing in them is believed: not their size, not their encoding.
 */
@NullMarked
package org.tejido.member.exchange.sheet;

import org.jspecify.annotations.NullMarked;
