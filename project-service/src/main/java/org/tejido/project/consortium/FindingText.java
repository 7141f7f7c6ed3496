package org.tejido.project.consortium;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tejido.project.language.Language;

/** A rule and what was found, in a sentence for a person. */
final class FindingText {

    private static final Map<String, String> KINDS = Map.of(
            "company", "empresa",
            "university", "universidad",
            "hospital", "hospital",
            "research-centre", "centro de investigación",
            "public-body", "organismo público",
            "cluster", "clúster",
            "other", "otra");

    private FindingText() {}

    static String of(Finding finding, Language language) {
        return switch (language) {
            case EN -> english(finding);
            case ES -> spanish(finding);
        };
    }

    private static String english(Finding finding) {
        return switch (finding.rule()) {
            case Rule.Entities rule ->
                "At least %s from %s; there are %d."
                        .formatted(
                                count(rule.minimum(), "one independent legal entity", "independent legal entities"),
                                rule.region().name().get("en"),
                                finding.found());
            case Rule.Countries rule ->
                "From at least %d different countries among %s; there are %d%s."
                        .formatted(
                                rule.minimum(),
                                rule.region().name().get("en"),
                                finding.found(),
                                listed(finding.countries()));
            case Rule.Kinds rule ->
                "At least %d of the kind %s; there are %d."
                        .formatted(rule.minimum(), kinds(rule.kinds(), " or ", false), finding.found());
            case Rule.Smes rule ->
                "At least %s; there are %d."
                        .formatted(
                                count(
                                        rule.minimum(),
                                        "one small or medium-sized enterprise",
                                        "small or medium-sized enterprises"),
                                finding.found());
            case Rule.OnlyFrom rule ->
                "Only from %s; from elsewhere there are %d%s."
                        .formatted(rule.region().name().get("en"), finding.found(), listed(finding.countries()));
            case Rule.SmallestShare rule ->
                "Each of the kind %s has at least %d per cent of the budget; %d have less."
                        .formatted(kinds(rule.kinds(), " or ", false), rule.minimum(), finding.found());
            case Rule.LargestShare rule ->
                "Nobody has more than %d per cent of the budget, and everybody's share is said; %d have more."
                        .formatted(rule.maximum(), finding.found());
            case Rule.ShareOfLarge rule ->
                "Those that are no SMEs have at most %d per cent of the budget, and everybody's share is said; it is %d."
                        .formatted(rule.maximum(), finding.found());
        };
    }

    private static String spanish(Finding finding) {
        return switch (finding.rule()) {
            case Rule.Entities rule ->
                "Al menos %s de %s; hay %d."
                        .formatted(
                                count(
                                        rule.minimum(),
                                        "una entidad jurídica independiente",
                                        "entidades jurídicas independientes"),
                                rule.region().name().get("es"),
                                finding.found());
            case Rule.Countries rule ->
                "De al menos %d países distintos entre %s; hay %d%s."
                        .formatted(
                                rule.minimum(),
                                rule.region().name().get("es"),
                                finding.found(),
                                listed(finding.countries()));
            case Rule.Kinds rule ->
                "Al menos %d del tipo %s; hay %d."
                        .formatted(rule.minimum(), kinds(rule.kinds(), " o ", true), finding.found());
            case Rule.Smes rule ->
                "Al menos %s; hay %d.".formatted(count(rule.minimum(), "una pyme", "pymes"), finding.found());
            case Rule.OnlyFrom rule ->
                "Solo de %s; de otros lugares hay %d%s."
                        .formatted(rule.region().name().get("es"), finding.found(), listed(finding.countries()));
            case Rule.SmallestShare rule ->
                "Cada entidad del tipo %s tiene al menos el %d por ciento del presupuesto; %d tienen menos."
                        .formatted(kinds(rule.kinds(), " o ", true), rule.minimum(), finding.found());
            case Rule.LargestShare rule ->
                "Nadie tiene más del %d por ciento del presupuesto y se conoce la parte de todas; %d tienen más."
                        .formatted(rule.maximum(), finding.found());
            case Rule.ShareOfLarge rule ->
                "Las que no son pymes tienen como máximo el %d por ciento y se conoce la parte de todas; es el %d."
                        .formatted(rule.maximum(), finding.found());
        };
    }

    private static String count(int number, String one, String more) {
        return number == 1 ? one : number + " " + more;
    }

    private static String kinds(Set<String> kinds, String or, boolean spanish) {
        return String.join(
                or,
                kinds.stream()
                        .sorted()
                        .map(kind -> spanish ? KINDS.getOrDefault(kind, kind) : kind)
                        .toList());
    }

    private static String listed(List<String> countries) {
        return countries.isEmpty() ? "" : " (" + String.join(", ", countries) + ")";
    }
}
