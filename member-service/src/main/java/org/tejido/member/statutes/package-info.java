/**
 * The numbers that the cluster's statutes set: which majority decides, how long a notice, a hearing and an appeal take, when a
 * member in arrears is reminded and may be suspended. They count from a day on until the next, and each names its source. The
 * law behind them (Ley Orgánica 1/2002) leaves most of them to the statutes, and other clusters live under another law.
 */
@NullMarked
package org.tejido.member.statutes;

import org.jspecify.annotations.NullMarked;
