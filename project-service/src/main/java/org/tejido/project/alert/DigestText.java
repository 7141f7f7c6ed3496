package org.tejido.project.alert;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tejido.project.language.Language;

/** The mail of the morning about calls that fit, in plain text. */
final class DigestText {

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SPANISH =
            DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy", Locale.of("es"));

    private DigestText() {}

    static Digest of(List<Alert> alerts, Language language) {
        return switch (language) {
            case EN ->
                new Digest(
                        alerts.size() == 1
                                ? "A call that fits your searches"
                                : alerts.size() + " calls that fit your searches",
                        lines(alerts, "until %s, for: %s", ENGLISH));
            case ES ->
                new Digest(
                        alerts.size() == 1
                                ? "Una convocatoria que encaja con sus búsquedas"
                                : alerts.size() + " convocatorias que encajan con sus búsquedas",
                        lines(alerts, "hasta el %s, por: %s", SPANISH));
        };
    }

    private static String lines(List<Alert> alerts, String form, DateTimeFormatter days) {
        return alerts.stream()
                .map(alert -> "%s%n    %s"
                        .formatted(
                                oneLine(alert.title()),
                                form.formatted(day(alert.deadline(), days), String.join(", ", alert.searches()))))
                .collect(Collectors.joining("\n\n"));
    }

    private static String day(LocalDate day, DateTimeFormatter days) {
        return days.format(day);
    }

    /** What others wrote makes no lines of its own in a mail. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    record Digest(String subject, String text) {}
}
