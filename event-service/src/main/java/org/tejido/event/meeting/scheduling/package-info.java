/**
 * Which meeting takes place when, and at which table. First how many can take place at all, and who or what stands in the
 * way; then an agenda that comes close to it; then small changes to one that people hold in their hands already. Plain
 * computing on numbers: nothing here knows of events, databases or people, and the same seed gives the same agenda.
 */
@NullMarked
package org.tejido.event.meeting.scheduling;

import org.jspecify.annotations.NullMarked;
