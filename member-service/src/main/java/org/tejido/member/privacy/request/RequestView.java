package org.tejido.member.privacy.request;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as the office sees it.
 *
 * @param state received, identified or answered
 * @param dueOn last day for an answer, or for what is done
 */
public record RequestView(
        UUID requestId,
        String right,
        String state,
        @Nullable UUID personId,
        LocalDate receivedOn,
        LocalDate dueOn,
        boolean overdue,
        String channel,
        String words,
        @Nullable String identifiedBy,
        @Nullable String extension,
        @Nullable String outcome,
        @Nullable String answer,
        @Nullable LocalDate answeredOn,
        long version) {

    static RequestView of(SubjectRequest request, LocalDate today) {
        var answer = request.answer();
        return new RequestView(
                request.id(),
                request.right().word(),
                request.state(),
                request.person(),
                request.receivedOn(),
                request.dueOn(),
                answer == null && today.isAfter(request.dueOn()),
                request.channel(),
                request.words(),
                request.identifiedBy(),
                request.extension(),
                answer == null ? null : answer.outcome(),
                answer == null ? null : answer.words(),
                answer == null ? null : answer.on(),
                request.version());
    }
}
