package org.tejido.project.consortium;

import java.util.List;
import java.util.stream.IntStream;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.tejido.project.language.Language;

/** State to response. */
@Mapper(implementationName = "<CLASS_NAME>ByMapStruct")
interface ConsortiumViews {

    default ConsortiumView view(ShownConsortium shown) {
        var partners = partners(shown);
        return switch (shown.consortium()) {
            case Consortium.Proposed proposed -> view(proposed, partners, shown.openTasks());
            case Consortium.Formed formed -> view(formed, partners, shown.openTasks());
        };
    }

    private static List<ConsortiumView.Partner> partners(ShownConsortium shown) {
        var partners = shown.consortium().bid().partners();
        return IntStream.range(0, partners.size())
                .mapToObj(place -> new ConsortiumView.Partner(
                        partners.get(place).organisationId(),
                        shown.names().get(place),
                        partners.get(place).role(),
                        partners.get(place).tasks(),
                        partners.get(place).share(),
                        shown.letters().contains(partners.get(place).organisationId())))
                .toList();
    }

    @Mapping(target = ".", source = "consortium.bid")
    @Mapping(target = "consortiumId", source = "consortium.bid.id")
    @Mapping(target = "stage", constant = "proposed")
    @Mapping(target = "partners", source = "partners")
    @Mapping(target = "openTasks", source = "openTasks")
    @Mapping(target = "formedOn", ignore = true)
    ConsortiumView view(Consortium.Proposed consortium, List<ConsortiumView.Partner> partners, List<String> openTasks);

    @Mapping(target = ".", source = "consortium.bid")
    @Mapping(target = "consortiumId", source = "consortium.bid.id")
    @Mapping(target = "stage", constant = "formed")
    @Mapping(target = "partners", source = "partners")
    @Mapping(target = "openTasks", source = "openTasks")
    ConsortiumView view(Consortium.Formed consortium, List<ConsortiumView.Partner> partners, List<String> openTasks);

    @Mapping(target = "programme", source = "programme.key")
    @Mapping(target = "version", source = "programme.version")
    @Mapping(target = "name", expression = "java(eligibility.programme().name().get(language.code()))")
    @Mapping(target = "source", source = "programme.source")
    @Mapping(target = "eligible", expression = "java(eligibility.holds())")
    @Mapping(target = "rules", source = "findings")
    EligibilityView view(Eligibility eligibility, @Context Language language);

    @Mapping(target = "rule", expression = "java(finding.rule().code())")
    @Mapping(target = "text", expression = "java(FindingText.of(finding, language))")
    EligibilityView.RuleView view(Finding finding, @Context Language language);
}
