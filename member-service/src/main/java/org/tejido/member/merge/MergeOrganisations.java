package org.tejido.member.merge;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.history.History;
import org.tejido.member.organisation.Organisation;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.member.organisation.Organisations;
import org.tejido.platform.audit.Audit;
import org.tejido.platform.audit.Deed;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

@Service
class MergeOrganisations {

    private final Organisations organisations;
    private final Merges merges;
    private final Moves moves;
    private final Choices choices;
    private final History history;
    private final ClusterCalendar calendar;
    private final Audit audit;

    MergeOrganisations(
            Organisations organisations,
            Merges mergesOfOrganisations,
            Moves movesOfOrganisations,
            Choices choices,
            History history,
            ClusterCalendar calendar,
            Audit audit) {
        this.organisations = organisations;
        this.merges = mergesOfOrganisations;
        this.moves = movesOfOrganisations;
        this.choices = choices;
        this.history = history;
        this.calendar = calendar;
        this.audit = audit;
    }

    /** What would become of it, and what stands in its way; nothing changes. */
    @Transactional(readOnly = true)
    public Mono<MergeView.Preview> preview(UUID survivor, MergeForms.Trial trial) {
        return both(survivor, trial.loserId()).flatMap(both -> {
            var weighed = choices.weigh(both.getT1().profile(), both.getT2().profile(), trial.chosen());
            choices.profile(weighed);
            return moves.count(trial.loserId(), survivor)
                    .zipWhen(_ -> moves.conflicts(trial.loserId(), survivor))
                    .map(found -> new MergeView.Preview(
                            survivor,
                            both.getT1().version(),
                            trial.loserId(),
                            both.getT2().version(),
                            weighed,
                            found.getT1(),
                            found.getT2()));
        });
    }

    /** Fails with {@link StaleVersion} where either is no longer as it was read, and with {@link MergeConflicts}. */
    @Transactional
    public Mono<Void> merge(UUID id, UUID survivor, ExpectedVersion expected, MergeForms.Merge form, Caller caller) {
        var loser = form.loserId();
        return merges.hold(survivor, loser)
                .then(Mono.defer(() -> both(survivor, loser)))
                .doOnNext(both -> {
                    requireVersion(both.getT1(), expected.value());
                    requireVersion(both.getT2(), form.loserVersion());
                })
                .delayUntil(_ -> moves.conflicts(loser, survivor).doOnNext(conflicts -> {
                    if (!conflicts.isEmpty()) {
                        throw new MergeConflicts(conflicts);
                    }
                }))
                .flatMap(both -> {
                    var before = both.getT1().profile();
                    var after =
                            choices.profile(choices.weigh(before, both.getT2().profile(), form.chosen()));
                    var merge = new Merge(id, survivor, loser, choices.of(before), choices.of(after));
                    return merges.add(merge, caller, calendar.now())
                            .then(Mono.defer(() -> move(merge)))
                            .then(Mono.defer(() -> organisations.revise(both.getT1(), after)))
                            .then(Mono.defer(() -> organisations.tellMerged(
                                    both.getT2(), both.getT1().id())))
                            .then(Mono.defer(() -> history.write(
                                    survivor,
                                    "member.organisation.merged",
                                    id,
                                    1,
                                    Map.of("loser", both.getT2().profile().name(), "loserId", loser.toString()),
                                    "/api/organisations/%s/merges/%s".formatted(survivor, id))))
                            .then(audit.note(
                                    Deed.of("organisation.merged", loser).with("into", survivor)));
                });
    }

    private Mono<Void> move(Merge merge) {
        return moves.merging(true)
                .then(Mono.defer(() -> moves.move(merge.id(), merge.loser(), merge.survivor())))
                .then(Mono.defer(() -> merges.lead(merge)))
                .then(Mono.defer(() -> moves.merging(false)))
                .then(Mono.defer(merges::forgetFigures));
    }

    private Mono<Tuple2<Organisation, Organisation>> both(UUID survivor, UUID loser) {
        return survivor.equals(loser)
                ? Mono.error(new MergedWithItself())
                : organisations
                        .get(new OrganisationId(survivor))
                        .zipWhen(_ -> organisations.get(new OrganisationId(loser)));
    }

    private static void requireVersion(Organisation organisation, long expected) {
        if (organisation.version() != expected) {
            throw new StaleVersion("organisation", organisation.id());
        }
    }
}
