/**
 * E-mails that come to the office's mailbox and are handed in by its mail server. One that a known address wrote, or that the
 * office wrote to one, becomes an interaction with the organisations of these people and domains; the others wait until the
 * team says whose they are, or dismisses them. What a mail says is text from outside: nothing in it is opened or followed.
 */
@NullMarked
package org.tejido.member.inbound;

import org.jspecify.annotations.NullMarked;
