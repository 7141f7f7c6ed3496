/**
 * The agenda: what takes place, when, for whom and at what price. An event is drafted by the team, published, perhaps
 * revised, perhaps postponed until it has another date, perhaps cancelled; held is what a published one becomes when its time is over, and nobody has to say so.
 * Members-only events are invisible to everyone else. How many seats are taken is counted in {@code seats}, beside the
 * event and not in it: who takes a seat changes the event no more than who reads the poster.
 */
@NullMarked
package org.tejido.event.agenda;

import org.jspecify.annotations.NullMarked;
