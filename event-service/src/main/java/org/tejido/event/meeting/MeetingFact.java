package org.tejido.event.meeting;

import java.time.Instant;
import org.tejido.platform.life.Fact;

sealed interface MeetingFact extends Fact {

    record Held(Meeting.Id id, Meeting.Between between, Instant at) implements MeetingFact {}
}
