/**
 * Organisations that somebody of the office wants to see together again: those that a saved filter of the list finds, today and
 * tomorrow, or those that were picked by hand. A segment is its maker's until it is shared with the team. It can be counted,
 * listed, exported, and tagged as a whole, a batch at a time.
 */
@NullMarked
package org.tejido.member.segment;

import org.jspecify.annotations.NullMarked;
