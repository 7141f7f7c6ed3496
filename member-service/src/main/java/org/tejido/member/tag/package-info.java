/**
 * Words of the office for organisations and people, each with a colour: they are made once, renamed for all who have them, and
 * merged without losing anybody. Tags are the team's own; nobody else sees them.
 */
@NullMarked
package org.tejido.member.tag;

import org.jspecify.annotations.NullMarked;
