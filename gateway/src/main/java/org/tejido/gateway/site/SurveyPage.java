package org.tejido.gateway.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where whoever came says how it was. */
@Controller
class SurveyPage {

    private final Directory directory;
    private final Services services;
    private final Frames frames;
    private final FormLimit limit;

    SurveyPage(Directory directory, Services services, Frames frames, FormLimit limit) {
        this.directory = directory;
        this.services = services;
        this.frames = frames;
        this.limit = limit;
    }

    @GetMapping({"/es/encuestas/" + Place.ID, "/en/surveys/" + Place.ID})
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String token,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        return form(id, token, Filled.EMPTY, Language.of(locale), response, model);
    }

    @PostMapping({"/es/encuestas/" + Place.ID, "/en/surveys/" + Place.ID})
    @Nullable
    String answer(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var language = Language.of(locale);
        var filled = Filled.of(sent);
        var token = filled.value("token");
        if (!limit.admits(request)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return form(id, token, filled.refused("too-many"), language, response, model);
        }
        if (!(survey(id, token, language) instanceof Answer.Found<Survey>(var survey))) {
            return form(id, token, filled, language, response, model);
        }
        var outcome = services.post(
                Source.EVENTS,
                address(id, "survey-answer", token),
                new Survey.Answers(Asked.answers(survey.questions(), filled)),
                UUID.randomUUID().toString(),
                language,
                Survey.class);
        return switch (outcome) {
            case Outcome.Done<Survey> _ -> {
                leadTo(id, token, language, response);
                yield null;
            }
            case Outcome.Refused<Survey>(var problem) -> {
                response.setStatus(problem.status());
                yield form(
                        id,
                        token,
                        filled.refused(problem, Asked.pointers(survey.questions())),
                        language,
                        response,
                        model);
            }
            case Outcome.Away<Survey> _ -> {
                response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
                yield form(id, token, filled.refused("away"), language, response, model);
            }
        };
    }

    private String form(
            UUID id, String token, Filled filled, Language language, HttpServletResponse response, Model model) {
        var found = survey(id, token, language);
        var survey = found.orNull();
        model.addAttribute("page", frames.unindexed(frames.of(language, Place.SURVEYS, null)))
                .addAttribute("survey", survey)
                .addAttribute("token", token)
                .addAttribute("filled", filled)
                .addAttribute("labels", survey == null ? Map.of() : Asked.labels(survey.questions(), language))
                .addAttribute(
                        "event",
                        survey == null
                                ? null
                                : directory
                                        .event(language, survey.eventId(), token)
                                        .orNull());
        return Pages.shown(found, "site/survey", response);
    }

    private Answer<Survey> survey(UUID id, String token, Language language) {
        return services.own(Source.EVENTS, address(id, "survey", token), language, Survey.class);
    }

    private static String address(UUID id, String what, String token) {
        return "/api/registrations/" + id + "/" + what + "?" + Directory.parameters("token", token);
    }

    /** With another request, so that to load the page again answers nothing again. */
    private static void leadTo(UUID id, String token, Language language, HttpServletResponse response) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(
                HttpHeaders.LOCATION,
                Place.SURVEYS.path(language, id.toString()) + "?" + Directory.parameters("token", token));
    }
}
