package org.tejido.event.survey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.event.registration.Token;
import org.tejido.platform.security.Anyone;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api")
class SurveyController {

    private final Surveys surveys;
    private final SurveyResults results;
    private final AnswerSurvey answerSurvey;

    SurveyController(Surveys surveys, SurveyResults results, AnswerSurvey answerSurvey) {
        this.surveys = surveys;
        this.results = results;
        this.answerSurvey = answerSurvey;
    }

    @Team
    @GetMapping("/events/{event}/survey")
    Mono<ResponseEntity<Survey.View>> get(@PathVariable UUID event) {
        return surveys.get(event).map(view -> Versioned.ok(view, view.version()));
    }

    @Team
    @PutMapping("/events/{event}/survey")
    Mono<ResponseEntity<Survey.View>> write(
            @PathVariable UUID event, @Valid @RequestBody SurveyForm form, ExpectedVersion expected) {
        return surveys.write(event, form, expected).then(get(event));
    }

    @Team
    @GetMapping("/events/{event}/survey/results")
    Mono<Survey.Results> results(@PathVariable UUID event) {
        return results.of(event);
    }

    @Anyone
    @GetMapping("/registrations/{id}/survey")
    Mono<Survey.Asked> asked(@PathVariable UUID id, @RequestParam(required = false) @Nullable String token) {
        return surveys.asked(id, shown(token));
    }

    @Anyone
    @PostMapping("/registrations/{id}/survey-answer")
    Mono<Survey.Asked> answer(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String token,
            @Valid @RequestBody Answers form) {
        return answerSurvey.answer(id, shown(token), form.answers());
    }

    private static Token shown(@Nullable String token) {
        return new Token(token == null ? "" : token);
    }

    /** @param answers by the keys of the questions */
    record Answers(@NotNull @Size(max = 20) Map<String, Object> answers) {}
}
