package org.tejido.event.admission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param formVersion of the questions, 0 where there are none; answers name it
 * @param queue how many wait for a seat in no category
 * @param version 0 where the team has said nothing and the usual holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AdmissionView(
        UUID eventId,
        @Nullable LocalDateTime closesAt,
        @Nullable LocalDateTime cancelUntil,
        boolean approval,
        int offerHours,
        List<Question> questions,
        int formVersion,
        int capacity,
        int taken,
        long queue,
        List<CategoryView> categories,
        long version) {}
