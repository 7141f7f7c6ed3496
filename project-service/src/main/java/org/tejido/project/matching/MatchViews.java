package org.tejido.project.matching;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.tejido.project.language.Language;

/** State to response. */
@Mapper(implementationName = "<CLASS_NAME>ByMapStruct")
interface MatchViews {

    @Mapping(target = "organisationId", source = "organisation.id")
    @Mapping(target = "name", source = "organisation.name")
    @Mapping(target = "kind", source = "organisation.kind")
    @Mapping(target = "country", source = "organisation.country")
    @Mapping(target = "reasons", source = "grounds")
    MatchView view(Match match, @Context Language language);

    @Mapping(target = "code", expression = "java(ground.reason().code())")
    @Mapping(target = "text", expression = "java(ReasonText.of(ground.reason(), language))")
    @Mapping(target = "evidence", expression = "java(views(MatchViews.evidence(ground.reason())))")
    @Mapping(target = "words", expression = "java(MatchViews.words(ground.reason()))")
    MatchView.ReasonView view(Match.Ground ground, @Context Language language);

    List<MatchView.EvidenceView> views(List<Reason.Evidence> evidence);

    default String view(Reason.Evidence.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static List<Reason.Evidence> evidence(Reason reason) {
        return switch (reason) {
            case Reason.SimilarProjects similar -> similar.best();
            case Reason.WorkedTogether together -> together.best();
            case Reason.PartnersPartner known ->
                Stream.concat(known.partners().stream(), known.best().stream()).toList();
            case Reason.ClosestProject closest -> List.of(closest.project());
            case Reason.InTheField known ->
                Stream.concat(known.partners().stream(), known.best().stream()).toList();
            case Reason.OwnWords _,
                    Reason.KindUsual _,
                    Reason.CountriesClose _,
                    Reason.KindSought _,
                    Reason.CountrySought _,
                    Reason.ExpertiseOffered _,
                    Reason.CapabilityCovered _,
                    Reason.EquipmentThere _,
                    Reason.NewToYou _ -> List.of();
        };
    }

    static List<String> words(Reason reason) {
        return switch (reason) {
            case Reason.OwnWords own -> own.words();
            case Reason.ExpertiseOffered offered ->
                offered.fits().stream().map(Reason.Fit::offered).distinct().toList();
            case Reason.CapabilityCovered covered ->
                covered.capabilities().stream().map(Declared.Capability::en).toList();
            case Reason.EquipmentThere there -> there.names();
            case Reason.KindSought sought -> List.of(sought.kind());
            case Reason.CountrySought sought -> List.of(sought.country());
            case Reason.KindUsual usual -> List.of(usual.kind());
            case Reason.CountriesClose close -> List.of(close.from(), close.to());
            case Reason.SimilarProjects _,
                    Reason.ClosestProject _,
                    Reason.InTheField _,
                    Reason.WorkedTogether _,
                    Reason.PartnersPartner _,
                    Reason.NewToYou _ -> List.of();
        };
    }
}
