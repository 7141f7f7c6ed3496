package org.tejido.member.privacy.register;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tejido.member.history.Language;

/** The register as a sheet (RFC 4180), for auditors and the authority. */
final class RegisterSheet {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private RegisterSheet() {}

    static String of(List<Activity> activities, Language language) {
        var phrases = new Phrases(language);
        return Stream.concat(
                        Stream.of(phrases.headings()),
                        activities.stream()
                                .filter(activity -> !activity.retired())
                                .map(activity -> row(activity, language, phrases)))
                .map(row -> row.stream().map(RegisterSheet::cell).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    static List<String> row(Activity activity, Language language, Phrases phrases) {
        return Stream.concat(
                        Stream.of(activity.code(), Long.toString(activity.version()), phrases.legalBasis(activity)),
                        activity.in(language).parts().stream())
                .toList();
    }

    /** What a spreadsheet would work out is marked as text. */
    static String cell(String text) {
        var safe = BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
