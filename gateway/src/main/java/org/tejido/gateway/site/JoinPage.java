package org.tejido.gateway.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form with which an organisation applies for membership. */
@Controller
class JoinPage {

    /** Where the service finds the fields, in the order in which they stand. */
    private static final Map<String, String> FIELDS = fields(
            "/organisation/name", "name",
            "/organisation/taxId", "taxId",
            "/organisation/kind", "kind",
            "/organisation/country", "country",
            "/organisation/city", "city",
            "/organisation/website", "website",
            "/organisation/description", "description",
            "/organisation/keywords", "keywords",
            "/contact/name", "person",
            "/contact/email", "email",
            "/contact/phone", "phone",
            "/contact/position", "position");

    private static final List<String> KINDS =
            List.of("company", "research-centre", "university", "hospital", "public-body", "cluster", "other");

    private final Services services;
    private final Frames frames;
    private final FormLimit limit;

    JoinPage(Services services, Frames frames, FormLimit limit) {
        this.services = services;
        this.frames = frames;
        this.limit = limit;
    }

    @GetMapping({"/es/asociarse", "/en/join"})
    String show(Locale locale, Model model) {
        var start = Filled.of(Map.of("key", UUID.randomUUID().toString(), "country", "ES", "listed", "on"));
        return form(start, Language.of(locale), model);
    }

    @GetMapping({"/es/asociarse/gracias", "/en/join/thanks"})
    String thank(Locale locale, Model model) {
        var page = frames.of(Language.of(locale), Place.JOIN, null);
        model.addAttribute("page", frames.unindexed(page));
        return "site/joined";
    }

    @PostMapping({"/es/asociarse", "/en/join"})
    @Nullable
    String apply(
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var language = Language.of(locale);
        var filled = Filled.of(sent);
        if (!filled.value("trap").isEmpty()) {
            return thanks(language, response);
        }
        if (!limit.admits(request)) {
            return refused(filled.refused("too-many"), HttpStatus.TOO_MANY_REQUESTS.value(), language, response, model);
        }
        var outcome = services.post(
                Source.MEMBERS,
                "/api/applications",
                Application.of(filled),
                FormLimit.key(filled),
                language,
                Receipt.class);
        return switch (outcome) {
            case Outcome.Done<Receipt> _ -> thanks(language, response);
            case Outcome.Refused<Receipt>(var problem) ->
                refused(filled.refused(problem, FIELDS), problem.status(), language, response, model);
            case Outcome.Away<Receipt> _ ->
                refused(filled.refused("away"), HttpStatus.SERVICE_UNAVAILABLE.value(), language, response, model);
        };
    }

    private String refused(Filled filled, int status, Language language, HttpServletResponse response, Model model) {
        response.setStatus(status);
        return form(filled, language, model);
    }

    private String form(Filled filled, Language language, Model model) {
        model.addAttribute("page", frames.of(language, Place.JOIN, null))
                .addAttribute("filled", filled)
                .addAttribute("kinds", KINDS);
        return "site/join";
    }

    /** With another request, so that to load the page again sends nothing again. */
    private static @Nullable String thanks(Language language, HttpServletResponse response) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(
                HttpHeaders.LOCATION, Place.JOIN.path(language, language == Language.ES ? "gracias" : "thanks"));
        return null;
    }

    private static Map<String, String> fields(String... pairs) {
        var fields = new LinkedHashMap<String, String>();
        for (var place = 0; place < pairs.length; place += 2) {
            fields.put(pairs[place], pairs[place + 1]);
        }
        return fields;
    }

    record Receipt(UUID membershipId) {}

    /** As the service takes it. */
    record Application(Organisation organisation, Contact contact, boolean listed) {

        record Organisation(
                String name,
                @Nullable String taxId,
                String kind,
                String country,
                @Nullable String city,
                @Nullable String website,
                @Nullable Boolean sme,
                @Nullable String description,
                List<String> keywords) {}

        record Contact(
                String name,
                String email,
                @Nullable String phone,
                @Nullable String position) {}

        static Application of(Filled filled) {
            return new Application(
                    new Organisation(
                            filled.value("name"),
                            filled.orNull("taxId"),
                            filled.value("kind"),
                            filled.value("country"),
                            filled.orNull("city"),
                            filled.orNull("website"),
                            filled.orNull("sme") == null
                                    ? null
                                    : filled.value("sme").equals("yes"),
                            filled.orNull("description"),
                            Arrays.stream(filled.value("keywords").split("[,;]"))
                                    .map(String::strip)
                                    .filter(word -> !word.isEmpty())
                                    .distinct()
                                    .toList()),
                    new Contact(
                            filled.value("person"),
                            filled.value("email"),
                            filled.orNull("phone"),
                            filled.orNull("position")),
                    filled.has("listed"));
        }
    }
}
