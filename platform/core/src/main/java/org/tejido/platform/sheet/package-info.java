/**
 * Lists as files that spreadsheets open, sent row by row as they are written: nothing is held as a whole, and no cell is a formula.
 */
@NullMarked
package org.tejido.platform.sheet;

import org.jspecify.annotations.NullMarked;
