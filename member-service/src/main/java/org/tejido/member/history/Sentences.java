package org.tejido.member.history;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Lines of history as sentences: Spanish for those who ask for it, English for everybody else. */
@Component
class Sentences {

    private static final Locale SPANISH = Locale.of("es");

    /** Where the subject of a message can be looked up, by the beginning of its type. */
    private static final Map<String, String> SOURCES = Map.of(
            "member.organisation.", "/api/organisations/",
            "member.membership.", "/api/memberships/",
            "project.collaboration.", "/api/collaborations/",
            "project.call.", "/api/calls/",
            "project.interest.", "/api/interests/",
            "project.cooperation.", "/api/cooperations/",
            "project.consortium.", "/api/consortia/",
            "event.registration.", "/api/registrations/",
            "event.attendance.", "/api/registrations/");

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    Sentences() {
        messages.setBasename("history/sentences");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    HistoryEntry entry(History.Line line, Locale locale) {
        var language = locale.getLanguage().equals(SPANISH.getLanguage()) ? SPANISH : Locale.ENGLISH;
        var title = line.title() == null ? "…" : line.title();
        var others = line.others().isEmpty() ? "…" : String.join(", ", line.others());
        var text = messages.getMessage(line.kind(), new Object[] {title, others}, line.kind(), language);
        return new HistoryEntry(
                line.occurredAt(), line.kind(), line.subject(), text == null ? line.kind() : text, source(line));
    }

    private static String source(History.Line line) {
        return SOURCES.entrySet().stream()
                .filter(source -> line.kind().startsWith(source.getKey()))
                .findFirst()
                .map(source -> source.getValue() + line.subject())
                .orElse("");
    }
}
