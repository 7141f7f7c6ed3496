package org.tejido.event.survey;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.event.registration.Token;
import reactor.core.publisher.Mono;

/** Once. That somebody has answered and what was answered are two rows that do not know each other, unless the survey says so. */
@Service
class AnswerSurvey {

    private final Surveys surveys;

    AnswerSurvey(Surveys surveys) {
        this.surveys = surveys;
    }

    @Transactional
    public Mono<Survey.Asked> answer(UUID registration, Token token, Map<String, Object> answers) {
        return surveys.asked(registration, token)
                .flatMap(asked -> {
                    if (asked.answered()) {
                        throw new AlreadyAnswered(registration);
                    }
                    if (!asked.open()) {
                        throw new SurveyClosed(registration);
                    }
                    return surveys.answer(asked, asked.given(answers));
                })
                .then(Mono.defer(() -> surveys.asked(registration, token)));
    }
}
