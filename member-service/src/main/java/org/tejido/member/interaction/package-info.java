/**
 * The office's calls, visits, e-mails, meetings and notes: when, with which organisations and whom of them, for which line of
 * the action plan, and how long it took. The team sees all of them; an organisation sees what was shared with it, and of
 * that only itself and its own people.
 */
@NullMarked
package org.tejido.member.interaction;

import org.jspecify.annotations.NullMarked;
