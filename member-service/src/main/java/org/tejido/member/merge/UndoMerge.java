package org.tejido.member.merge;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.history.History;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.member.organisation.Organisations;
import org.tejido.platform.audit.Audit;
import org.tejido.platform.audit.Deed;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class UndoMerge {

    private final Organisations organisations;
    private final Merges merges;
    private final Moves moves;
    private final Choices choices;
    private final History history;
    private final ClusterCalendar calendar;
    private final Audit audit;

    UndoMerge(
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

    /**
     * All is as it was before, save for what has happened since: it stays the survivor's, unless it belongs to what goes back.
     * Fails with {@link LaterMergeStands} and {@link MergeOvertaken}.
     */
    @Transactional
    public Mono<Void> undo(UUID survivor, UUID id, ExpectedVersion expected, Caller caller) {
        return merges.show(survivor, id)
                .then(Mono.defer(() -> merges.hold(id)))
                .delayUntil(_ -> merges.show(survivor, id).doOnNext(seen -> requireStanding(seen, expected)))
                .delayUntil(merges::requireLast)
                .delayUntil(merge -> merges.hold(merge.survivor(), merge.loser()))
                .delayUntil(this::reviseBack)
                .flatMap(merge -> merges.versionOfLoser(id).flatMap(version -> moveBack(merge, version + 2)
                        .then(Mono.defer(() -> organisations.get(new OrganisationId(merge.loser()))))
                        .flatMap(organisations::tellUnmerged)
                        .thenReturn(merge)))
                .delayUntil(_ -> merges.undone(id, caller, calendar.now()))
                .delayUntil(merge -> write(merge, merge.survivor(), merge.loser(), "survivor"))
                .delayUntil(merge -> write(merge, merge.loser(), merge.survivor(), "loser"))
                .flatMap(merge -> audit.note(
                        Deed.of("organisation.unmerged", merge.loser()).with("from", merge.survivor())));
    }

    private static void requireStanding(MergeView merge, ExpectedVersion expected) {
        if (merge.undoneAt() != null) {
            throw new MergeUndoneAlready();
        }
        expected.require(merge.version(), "merge", merge.mergeId());
    }

    private Mono<Void> reviseBack(Merge merge) {
        return moves.undoing()
                .then(Mono.defer(() -> organisations.get(new OrganisationId(merge.survivor()))))
                .flatMap(now -> organisations.revise(now, choices.undone(merge.before(), merge.after(), now.profile())))
                .then();
    }

    private Mono<Void> moveBack(Merge merge, long version) {
        return moves.merging(true)
                .then(Mono.defer(() -> merges.takeBack(merge, version)))
                .then(Mono.defer(() -> moves.moveBack(merge.id(), merge.loser(), merge.survivor())))
                .then(Mono.defer(() -> moves.merging(false)))
                .then(Mono.defer(merges::forgetFigures));
    }

    private Mono<Void> write(Merge merge, UUID organisation, UUID other, String side) {
        return history.write(
                organisation,
                "member.organisation.unmerged",
                side,
                merge.id(),
                2,
                Map.of("counterpartId", other.toString()),
                "/api/organisations/%s/merges/%s".formatted(merge.survivor(), merge.id()));
    }
}
