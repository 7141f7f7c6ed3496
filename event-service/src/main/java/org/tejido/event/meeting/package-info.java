/**
 * Meetings of two at an event. The team says in which slots and at how many tables; whoever is registered takes part, tells
 * when they are away, and asks others for a meeting with a rank; who is asked accepts or declines. What both want is
 * planned in {@code planning}. Whether a meeting took place is written down by the two or by the team, and told: it is where
 * cooperations begin.
 */
@NullMarked
package org.tejido.event.meeting;

import org.jspecify.annotations.NullMarked;
