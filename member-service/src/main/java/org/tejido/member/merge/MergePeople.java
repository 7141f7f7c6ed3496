package org.tejido.member.merge;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.history.History;
import org.tejido.platform.audit.Audit;
import org.tejido.platform.audit.Deed;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/** One person was written down twice: at two organisations, or under two addresses. */
@Service
class MergePeople {

    private final PersonRecords people;
    private final Merges merges;
    private final Moves moves;
    private final PersonChoices choices;
    private final History history;
    private final ClusterCalendar calendar;
    private final Audit audit;

    MergePeople(
            PersonRecords people,
            Merges mergesOfPeople,
            Moves movesOfPeople,
            PersonChoices choices,
            History history,
            ClusterCalendar calendar,
            Audit audit) {
        this.people = people;
        this.merges = mergesOfPeople;
        this.moves = movesOfPeople;
        this.choices = choices;
        this.history = history;
        this.calendar = calendar;
        this.audit = audit;
    }

    /** What would become of it; nothing changes. */
    @Transactional(readOnly = true)
    public Mono<MergeView.Preview> preview(UUID survivor, MergeForms.Trial trial) {
        return both(survivor, trial.loserId()).flatMap(both -> {
            var weighed = choices.weigh(both.getT1().contact(), both.getT2().contact(), trial.chosen());
            choices.contact(weighed);
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

    /** Fails with {@link StaleVersion} where either is no longer as it was read. */
    @Transactional
    public Mono<Void> merge(UUID id, UUID survivor, ExpectedVersion expected, MergeForms.Merge form, Caller caller) {
        var loser = form.loserId();
        return merges.hold(survivor, loser)
                .then(Mono.defer(() -> both(survivor, loser)))
                .doOnNext(both -> {
                    expected.require(both.getT1().version(), "person", survivor);
                    new ExpectedVersion(form.loserVersion())
                            .require(both.getT2().version(), "person", loser);
                })
                .flatMap(both -> {
                    var before = both.getT1().contact();
                    var after =
                            choices.contact(choices.weigh(before, both.getT2().contact(), form.chosen()));
                    var merge = new Merge(id, survivor, loser, choices.of(before), choices.of(after));
                    return merges.add(merge, caller, calendar.now())
                            .then(Mono.defer(() -> move(merge)))
                            .then(Mono.defer(() -> people.revise(both.getT1(), after)))
                            .then(Mono.defer(() -> history.write(
                                    both.getT1().organisation(),
                                    "member.person.merged",
                                    id,
                                    1,
                                    Map.of("personId", survivor.toString()),
                                    "/api/people/%s/merges/%s".formatted(survivor, id))))
                            .then(audit.note(Deed.of("person.merged", loser).with("into", survivor)));
                });
    }

    private Mono<Void> move(Merge merge) {
        return moves.merging(true)
                .then(Mono.defer(() -> moves.move(merge.id(), merge.loser(), merge.survivor())))
                .then(Mono.defer(() -> merges.lead(merge)))
                .then(Mono.defer(() -> moves.merging(false)));
    }

    private Mono<Tuple2<PersonRecord, PersonRecord>> both(UUID survivor, UUID loser) {
        return survivor.equals(loser)
                ? Mono.error(new MergedWithItself())
                : people.get(survivor).zipWhen(_ -> people.get(loser));
    }
}
