/**
 * The cluster that the demonstration shows: organisations, their joint projects and a dozen calls, cut from the European
 * Commission's CORDIS files (CC BY 4.0) by {@link org.tejido.demo.slice.CutSlice} and shipped as four small tables.
 * Who belongs to it is decided by rule, then by eye: some organisations of the source are people trading under their own
 * name, and those are nobody's example.
 */
@NullMarked
package org.tejido.demo.slice;

import org.jspecify.annotations.NullMarked;
