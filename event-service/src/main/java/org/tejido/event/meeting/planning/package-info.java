/**
 * Plans of meetings: numbered, never changed, one of them published. Before there is a plan, plain sentences say how many meetings
 * can take place at all and what stands in the way. Once one is published, the next one changes as little of it as it can.
 */
@NullMarked
package org.tejido.event.meeting.planning;

import org.jspecify.annotations.NullMarked;
