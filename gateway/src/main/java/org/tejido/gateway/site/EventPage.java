package org.tejido.gateway.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
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

/** One event, the form with which one registers for it, and what became of that. */
@Controller
class EventPage {

    private static final Map<String, String> FIELDS = fields();
    private static final int MOST_SEATS = 10;
    private static final String INVITATION = "invitation";

    private final Directory directory;
    private final Services services;
    private final Frames frames;
    private final StructuredData data;
    private final FormLimit limit;

    EventPage(Directory directory, Services services, Frames frames, StructuredData data, FormLimit limit) {
        this.directory = directory;
        this.services = services;
        this.frames = frames;
        this.data = data;
        this.limit = limit;
    }

    @GetMapping({"/es/eventos/" + Place.ID, "/en/events/" + Place.ID})
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String invitation,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        var start = Filled.of(Map.of("key", UUID.randomUUID().toString(), INVITATION, invitation));
        return form(id, start, Language.of(locale), response, model);
    }

    @PostMapping({"/es/eventos/" + Place.ID, "/en/events/" + Place.ID})
    @Nullable
    String register(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var language = Language.of(locale);
        var filled = Filled.of(sent);
        if (!limit.admits(request)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return form(id, filled.refused("too-many"), language, response, model);
        }
        var outcome = services.post(
                Source.EVENTS,
                registrations(id, filled),
                Wish.of(filled, admission(id, filled, language), language),
                FormLimit.key(filled),
                language,
                Receipt.class);
        return switch (outcome) {
            case Outcome.Done<Receipt>(var receipt) -> {
                leadTo(receipt.registrationId(), receipt.token(), language, response);
                yield null;
            }
            case Outcome.Refused<Receipt>(var problem) -> {
                response.setStatus(problem.status());
                yield form(
                        id,
                        filled.refused(problem, fields(admission(id, filled, language))),
                        language,
                        response,
                        model);
            }
            case Outcome.Away<Receipt> _ -> {
                response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
                yield form(id, filled.refused("away"), language, response, model);
            }
        };
    }

    @GetMapping({"/es/inscripciones/" + Place.ID, "/en/registrations/" + Place.ID})
    String registration(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String token,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        return registration(id, token, null, Language.of(locale), response, model);
    }

    @PostMapping({"/es/inscripciones/" + Place.ID + "/anulacion", "/en/registrations/" + Place.ID + "/cancellation"})
    @Nullable
    String cancel(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String token,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        return change(id, "cancellation", token, Language.of(locale), response, model);
    }

    /** Takes the seats that were offered from the waiting list. */
    @PostMapping({"/es/inscripciones/" + Place.ID + "/aceptacion", "/en/registrations/" + Place.ID + "/acceptance"})
    @Nullable
    String accept(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String token,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        return change(id, "acceptance", token, Language.of(locale), response, model);
    }

    /** Wants no more mail about it. */
    @PostMapping({"/es/inscripciones/" + Place.ID + "/sin-correos", "/en/registrations/" + Place.ID + "/no-mail"})
    @Nullable
    String silence(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String token,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        return change(id, "mail-objection", token, Language.of(locale), response, model);
    }

    private @Nullable String change(
            UUID id, String what, String token, Language language, HttpServletResponse response, Model model) {
        var outcome = services.post(
                Source.EVENTS,
                "/api/registrations/" + id + "/" + what + "?" + Directory.parameters("token", token),
                null,
                UUID.randomUUID().toString(),
                language,
                Registration.class);
        return switch (outcome) {
            case Outcome.Done<Registration> _ -> {
                leadTo(id, token, language, response);
                yield null;
            }
            case Outcome.Refused<Registration>(var problem) -> {
                response.setStatus(problem.status());
                yield registration(id, token, problem.code(), language, response, model);
            }
            case Outcome.Away<Registration> _ -> {
                response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
                yield registration(id, token, "away", language, response, model);
            }
        };
    }

    private String registration(
            UUID id,
            String token,
            @Nullable String refusal,
            Language language,
            HttpServletResponse response,
            Model model) {
        var found = services.own(
                Source.EVENTS,
                "/api/registrations/" + id + "?" + Directory.parameters("token", token),
                language,
                Registration.class);
        var registration = found.orNull();
        var page = frames.of(language, Place.REGISTRATIONS, null);
        model.addAttribute("page", frames.unindexed(page))
                .addAttribute("registration", registration)
                .addAttribute("token", token)
                .addAttribute("refusal", refusal)
                .addAttribute(
                        "event",
                        registration == null
                                ? null
                                : directory
                                        .event(language, registration.eventId(), token)
                                        .orNull());
        return Pages.shown(found, "site/registration", response);
    }

    private String form(UUID id, Filled filled, Language language, HttpServletResponse response, Model model) {
        var invitation = filled.value(INVITATION);
        var found = directory.event(language, id, invitation);
        var admission = admission(id, filled, language);
        var programme = directory.programme(language, id, invitation).orNull();
        var page = frame(id, found, programme, language);
        model.addAttribute("admission", admission)
                .addAttribute("programme", programme)
                .addAttribute("labels", admission == null ? Map.of() : Asked.labels(admission.questions(), language))
                .addAttribute("page", invitation.isEmpty() ? page : frames.unindexed(page))
                .addAttribute("event", found.orNull())
                .addAttribute("dates", otherDates(found, language))
                .addAttribute("filled", filled)
                .addAttribute("mostSeats", MOST_SEATS);
        return Pages.shown(found, "site/event", response);
    }

    private Page frame(UUID id, Answer<Event> found, @Nullable Programme programme, Language language) {
        if (found instanceof Answer.Found<Event>(var event)) {
            var description =
                    event.description() == null ? null : event.description().in(language);
            return frames.of(
                    language,
                    Place.EVENTS,
                    id.toString(),
                    event.title().in(language),
                    description,
                    data.of(event, programme, language));
        }
        return frames.unindexed(frames.of(language, Place.EVENTS, null));
    }

    /** With another request, so that to load the page again registers nobody again. */
    private static void leadTo(UUID id, @Nullable String token, Language language, HttpServletResponse response) {
        var query = Directory.parameters("token", token);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(
                HttpHeaders.LOCATION,
                Place.REGISTRATIONS.path(language, id.toString()) + (query.isEmpty() ? "" : "?" + query));
    }

    private List<Event> otherDates(Answer<Event> found, Language language) {
        return found instanceof Answer.Found<Event>(var event) ? directory.otherDates(language, event) : List.of();
    }

    private @Nullable Admission admission(UUID event, Filled filled, Language language) {
        return directory.admission(language, event, filled.value(INVITATION)).orNull();
    }

    private static String registrations(UUID event, Filled filled) {
        var invitation = Directory.parameters(INVITATION, filled.orNull(INVITATION));
        return "/api/events/" + event + "/registrations" + (invitation.isEmpty() ? "" : "?" + invitation);
    }

    private static Map<String, String> fields(@Nullable Admission admission) {
        var fields = new LinkedHashMap<>(FIELDS);
        if (admission != null) {
            fields.putAll(Asked.pointers(admission.questions()));
        }
        return fields;
    }

    private static Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("/person/name", "name");
        fields.put("/person/email", "email");
        fields.put("/seats", "seats");
        fields.put("/categoryId", "category");
        return fields;
    }

    /** As the service takes it. @param waitIfFull only where there is a queue to stand in */
    record Wish(
            Person person,
            @Nullable Integer seats,
            @Nullable String categoryId,
            @Nullable Boolean waitIfFull,
            @Nullable Map<String, Object> answers,
            @Nullable Integer formVersion,
            String language) {

        record Person(String name, String email) {}

        static Wish of(Filled filled, @Nullable Admission admission, Language language) {
            var person = new Person(filled.value("name"), filled.value("email"));
            var seats = number(filled.value("seats"));
            return admission == null
                    ? new Wish(person, seats, null, null, null, null, language.tag())
                    : new Wish(
                            person,
                            seats,
                            filled.orNull("category"),
                            filled.has("wait") ? true : null,
                            admission.answers(filled),
                            number(filled.value("form")),
                            language.tag());
        }

        private static @Nullable Integer number(String typed) {
            try {
                return typed.isEmpty() ? null : Integer.valueOf(typed);
            } catch (NumberFormatException _) {
                return 0;
            }
        }
    }
}
