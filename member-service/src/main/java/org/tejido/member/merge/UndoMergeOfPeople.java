package org.tejido.member.merge;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.history.History;
import org.tejido.platform.audit.Audit;
import org.tejido.platform.audit.Deed;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class UndoMergeOfPeople {

    private final PersonRecords people;
    private final Merges merges;
    private final Moves moves;
    private final PersonChoices choices;
    private final History history;
    private final ClusterCalendar calendar;
    private final Audit audit;

    UndoMergeOfPeople(
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

    /**
     * All is as it was before, save for what has happened since: it stays the survivor's. Fails with {@link LaterMergeStands} and
     * {@link MergeOvertaken}.
     */
    @Transactional
    public Mono<Void> undo(UUID survivor, UUID id, ExpectedVersion expected, Caller caller) {
        return merges.show(survivor, id)
                .then(Mono.defer(() -> merges.hold(id)))
                .delayUntil(_ -> merges.show(survivor, id).doOnNext(seen -> {
                    if (seen.undoneAt() != null) {
                        throw new MergeUndoneAlready();
                    }
                    expected.require(seen.version(), "merge", id);
                }))
                .delayUntil(merges::requireLast)
                .delayUntil(merge -> merges.hold(merge.survivor(), merge.loser()))
                .delayUntil(this::reviseBack)
                .delayUntil(this::moveBack)
                .delayUntil(_ -> merges.undone(id, caller, calendar.now()))
                .delayUntil(merge -> write(merge, merge.survivor()))
                .delayUntil(merge -> write(merge, merge.loser()))
                .flatMap(merge ->
                        audit.note(Deed.of("person.unmerged", merge.loser()).with("from", merge.survivor())));
    }

    private Mono<Void> reviseBack(Merge merge) {
        return people.get(merge.survivor())
                .flatMap(now -> people.revise(now, choices.undone(merge.before(), merge.after(), now.contact())));
    }

    private Mono<Void> moveBack(Merge merge) {
        return merges.versionOfLoser(merge.id()).flatMap(version -> moves.merging(true)
                .then(Mono.defer(() -> merges.takeBack(merge, version + 2)))
                .then(Mono.defer(() -> moves.moveBack(merge.id(), merge.loser(), merge.survivor())))
                .then(Mono.defer(() -> moves.merging(false))));
    }

    private Mono<Void> write(Merge merge, UUID person) {
        return people.get(person)
                .flatMap(it -> history.write(
                        it.organisation(),
                        "member.person.unmerged",
                        person,
                        it.version(),
                        Map.of("personId", person.toString()),
                        "/api/people/%s/merges/%s".formatted(merge.survivor(), merge.id())));
    }
}
