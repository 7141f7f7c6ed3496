package org.tejido.project.matching;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tejido.project.language.Language;

/** A reason in a sentence for a person. */
final class ReasonText {

    private static final Map<String, List<String>> KINDS = Map.of(
            "company", List.of("a company", "una empresa"),
            "university", List.of("a university", "una universidad"),
            "hospital", List.of("a hospital", "un hospital"),
            "research-centre", List.of("a research centre", "un centro de investigación"),
            "public-body", List.of("a public body", "un organismo público"),
            "cluster", List.of("a cluster", "un clúster"),
            "other", List.of("another kind of organisation", "otro tipo de entidad"));

    private ReasonText() {}

    static String of(Reason reason, Language language) {
        return switch (language) {
            case EN -> english(reason);
            case ES -> spanish(reason);
        };
    }

    private static String english(Reason reason) {
        return switch (reason) {
            case Reason.SimilarProjects similar
            when similar.count() == 1 -> "Took part in a project alike: " + titles(similar.best()) + ".";
            case Reason.SimilarProjects similar ->
                "Took part in %d projects alike: %s%s."
                        .formatted(
                                similar.count(),
                                titles(similar.best()),
                                more(similar.count(), similar.best(), " and others"));
            case Reason.OwnWords own -> "Says of itself: " + String.join(", ", own.words()) + ".";
            case Reason.WorkedTogether together
            when together.count() == 1 -> "You worked together in " + titles(together.best()) + ".";
            case Reason.WorkedTogether together ->
                "You worked together %d times: %s%s."
                        .formatted(
                                together.count(),
                                titles(together.best()),
                                more(together.count(), together.best(), " and others"));
            case Reason.PartnersPartner known ->
                "Worked with your partners %s in %s.".formatted(names(known.partners()), titles(known.best()));
            case Reason.ClosestProject closest ->
                "«%s», number %d among all projects alike, is one of its own."
                        .formatted(closest.project().title(), closest.place());
            case Reason.InTheField known ->
                "Worked with %s, who did projects alike, in %s."
                        .formatted(names(known.partners()), titles(known.best()));
            case Reason.KindUsual usual ->
                "Is %s, like %d of %d partners in projects alike."
                        .formatted(kind(usual.kind(), 0), usual.count(), usual.all());
            case Reason.CountriesClose close
            when close.from().equals(close.to()) ->
                "Organisations of %s were together in %s."
                        .formatted(
                                country(close.to(), Locale.ENGLISH),
                                count(close.projects(), "one project", "projects"));
            case Reason.CountriesClose close ->
                "Organisations of %s and %s were together in %s."
                        .formatted(
                                country(close.from(), Locale.ENGLISH),
                                country(close.to(), Locale.ENGLISH),
                                count(close.projects(), "one project", "projects"));
            case Reason.KindSought sought -> "Is " + kind(sought.kind(), 0) + ", as sought.";
            case Reason.CountrySought sought ->
                "Is in %s, as sought.".formatted(country(sought.country(), Locale.ENGLISH));
            case Reason.ExpertiseOffered offered -> "Offers expertise sought: " + fits(offered.fits()) + ".";
            case Reason.CapabilityCovered covered ->
                "Covers the capability "
                        + joined(covered.capabilities().stream().map(Declared.Capability::en)) + ".";
            case Reason.EquipmentThere there -> "Has the equipment " + joined(there.names().stream()) + ".";
            case Reason.NewToYou _ -> "New to you: no project in common yet.";
        };
    }

    private static String spanish(Reason reason) {
        return switch (reason) {
            case Reason.SimilarProjects similar
            when similar.count() == 1 -> "Participó en un proyecto parecido: " + titles(similar.best()) + ".";
            case Reason.SimilarProjects similar ->
                "Participó en %d proyectos parecidos: %s%s."
                        .formatted(
                                similar.count(),
                                titles(similar.best()),
                                more(similar.count(), similar.best(), " y otros"));
            case Reason.OwnWords own -> "Dice de sí misma: " + String.join(", ", own.words()) + ".";
            case Reason.WorkedTogether together
            when together.count() == 1 -> "Trabajaron juntos en " + titles(together.best()) + ".";
            case Reason.WorkedTogether together ->
                "Trabajaron juntos %d veces: %s%s."
                        .formatted(
                                together.count(),
                                titles(together.best()),
                                more(together.count(), together.best(), " y otros"));
            case Reason.PartnersPartner known ->
                "Trabajó con sus socios %s en %s.".formatted(names(known.partners()), titles(known.best()));
            case Reason.ClosestProject closest ->
                "«%s», el número %d entre todos los proyectos parecidos, es uno de los suyos."
                        .formatted(closest.project().title(), closest.place());
            case Reason.InTheField known ->
                "Trabajó con %s, que hicieron proyectos parecidos, en %s."
                        .formatted(names(known.partners()), titles(known.best()));
            case Reason.KindUsual usual ->
                "Es %s, como %d de los %d socios en proyectos parecidos."
                        .formatted(kind(usual.kind(), 1), usual.count(), usual.all());
            case Reason.CountriesClose close
            when close.from().equals(close.to()) ->
                "Entidades de %s estuvieron juntas en %s."
                        .formatted(
                                country(close.to(), Locale.of("es")),
                                count(close.projects(), "un proyecto", "proyectos"));
            case Reason.CountriesClose close ->
                "Entidades de %s y %s estuvieron juntas en %s."
                        .formatted(
                                country(close.from(), Locale.of("es")),
                                country(close.to(), Locale.of("es")),
                                count(close.projects(), "un proyecto", "proyectos"));
            case Reason.KindSought sought -> "Es " + kind(sought.kind(), 1) + ", como se busca.";
            case Reason.CountrySought sought ->
                "Está en %s, como se busca.".formatted(country(sought.country(), Locale.of("es")));
            case Reason.ExpertiseOffered offered -> "Ofrece lo que se busca: " + fits(offered.fits()) + ".";
            case Reason.CapabilityCovered covered ->
                "Cubre la capacidad " + joined(covered.capabilities().stream().map(Declared.Capability::es)) + ".";
            case Reason.EquipmentThere there -> "Tiene el equipo " + joined(there.names().stream()) + ".";
            case Reason.NewToYou _ -> "Nueva para usted: aún sin proyectos en común.";
        };
    }

    private static String titles(List<Reason.Evidence> evidence) {
        return String.join(
                ", ", evidence.stream().map(proof -> "«" + proof.title() + "»").toList());
    }

    private static String joined(Stream<String> words) {
        return words.collect(Collectors.joining(", "));
    }

    private static String names(List<Reason.Evidence> evidence) {
        return String.join(", ", evidence.stream().map(Reason.Evidence::title).toList());
    }

    private static String more(int count, List<Reason.Evidence> shown, String others) {
        return count > shown.size() ? others : "";
    }

    private static String fits(List<Reason.Fit> fits) {
        return String.join(", ", fits.stream().map(Reason.Fit::sought).toList());
    }

    private static String kind(String kind, int language) {
        return KINDS.getOrDefault(kind, List.of(kind, kind)).get(language);
    }

    private static String country(String code, Locale language) {
        return Locale.of("", code).getDisplayCountry(language);
    }

    private static String count(int count, String one, String many) {
        return count == 1 ? one : count + " " + many;
    }
}
