package org.tejido.project.consortium;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.tejido.project.call.Task;
import org.tejido.project.language.Language;
import org.tejido.project.matching.Proof;

/** State to response. */
@Mapper(implementationName = "<CLASS_NAME>ByMapStruct")
interface ConsortiumViews {

    default ConsortiumView view(ShownConsortium shown) {
        var partners = partners(shown);
        var open = shown.openTasks().stream().map(Task::name).toList();
        return switch (shown.consortium()) {
            case Consortium.Proposed proposed -> view(proposed, partners, open);
            case Consortium.Formed formed -> view(formed, partners, open);
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

    default CompletionView view(Completion completion, Language language) {
        return new CompletionView(
                completion.isComplete(),
                completion.openTasks().stream()
                        .map(task -> new CompletionView.TaskView(
                                task.name(), task.expertise(), completion.able(task), completion.uncovered(task)))
                        .toList(),
                completion.additions().stream()
                        .map(addition -> addition(completion, addition))
                        .toList(),
                view(completion.eligibility(), language));
    }

    private static CompletionView.AdditionView addition(Completion completion, Applicant addition) {
        var capable = addition.capable();
        return new CompletionView.AdditionView(
                capable.id(),
                capable.name(),
                capable.kind(),
                capable.country(),
                capable.score(),
                addition.cooperating(),
                completion.openTasks().stream()
                        .flatMap(task -> Completion.phrases(task).stream()
                                .filter(addition.proofs()::containsKey)
                                .map(phrase ->
                                        cover(task, phrase, addition.proofs().get(phrase))))
                        .toList(),
                completion.helped(addition).stream().map(Rule::code).toList());
    }

    private static CompletionView.CoverView cover(Task task, String phrase, Proof proof) {
        var kind = proof.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new CompletionView.CoverView(task.name(), phrase, kind, proof.id(), proof.text());
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
