/**
 * What the office knows of an organisation or a person: Markdown as it was typed, pinned to the top or not. The team sees all of
 * it; the organisation that it is about, or at which the person is at home, sees what was shared. Words that are changed
 * are kept; a note that is deleted is gone with all that stood there before.
 */
@NullMarked
package org.tejido.member.note;

import org.jspecify.annotations.NullMarked;
