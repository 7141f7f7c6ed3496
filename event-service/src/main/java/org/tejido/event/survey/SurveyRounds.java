package org.tejido.event.survey;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tejido.platform.outbox.Outbox;
import reactor.core.publisher.Mono;

/** Looks each half minute whom to ask, and what is over. One statement each, so that any number of instances may look at once. */
@Component
class SurveyRounds {

    private final Surveys surveys;
    private final Outbox outbox;

    SurveyRounds(Surveys surveys, Outbox outbox) {
        this.surveys = surveys;
        this.outbox = outbox;
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT15S")
    Mono<Void> pass() {
        return Mono.defer(() ->
                surveys.ask().then(surveys.tell()).filter(told -> told > 0).flatMap(_ -> outbox.ring()));
    }
}
