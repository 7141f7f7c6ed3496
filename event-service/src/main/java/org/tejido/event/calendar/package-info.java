/**
 * Events in people's own calendars (RFC 5545): one registration, all of an account under a secret address, or what is
 * public. What is the same keeps its UID for ever, and whatever changes raises its SEQUENCE, so that calendars move and
 * strike out what they have instead of showing it twice.
 */
@NullMarked
package org.tejido.event.calendar;

import org.jspecify.annotations.NullMarked;
