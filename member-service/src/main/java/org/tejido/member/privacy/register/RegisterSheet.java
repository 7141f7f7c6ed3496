package org.tejido.member.privacy.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tejido.member.history.Language;

/** The register as a sheet (RFC 4180), for auditors and the authority. */
final class RegisterSheet {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private RegisterSheet() {}

    static String of(List<Activity> activities, Map<String, List<Kept.Rule>> kept, Language language) {
        var phrases = new Phrases(language);
        return Stream.concat(
                        Stream.of(phrases.headings()),
                        activities.stream()
                                .filter(activity -> !activity.retired())
                                .map(activity -> row(activity, kept, language, phrases)))
                .map(row -> row.stream().map(RegisterSheet::cell).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    static List<String> row(Activity activity, Map<String, List<Kept.Rule>> kept, Language language, Phrases phrases) {
        var text = activity.in(language);
        var parts = new ArrayList<>(text.parts());
        parts.set(Activity.Text.RETENTION, phrases.retention(text, kept.getOrDefault(activity.code(), List.of())));
        return Stream.concat(
                        Stream.of(activity.code(), Long.toString(activity.version()), phrases.legalBasis(activity)),
                        parts.stream())
                .toList();
    }

    /** What a spreadsheet would work out is marked as text. */
    static String cell(String text) {
        var safe = BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
