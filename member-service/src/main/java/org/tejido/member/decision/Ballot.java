package org.tejido.member.decision;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.member.statutes.Majority;

/** Who voted how. */
record Ballot(List<Vote> votes) {

    enum Choice {
        YES,
        NO,
        ABSTENTION,
        ABSENT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Choice of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * @param name of the person, or {@code seat} of the board: one of both
     * @param organisation to which whoever votes belongs
     * @param conflict of interest, declared or by belonging to the organisation concerned
     */
    record Vote(
            @Nullable String name,
            @Nullable UUID seat,
            @Nullable UUID organisation,
            boolean conflict,
            Choice choice) {

        private boolean counts() {
            return choice == Choice.YES || choice == Choice.NO;
        }

        private String voter() {
            return name == null ? String.valueOf(seat) : name.toLowerCase(Locale.ROOT);
        }

        private Vote on(UUID concerned) {
            return new Vote(name, seat, organisation, conflict || concerned.equals(organisation), choice);
        }
    }

    /**
     * @throws VotedTwice for one who votes twice
     * @throws ConflictOfInterest for one who votes on his own organisation, or in spite of a conflict that he declared
     * @throws NobodyVoted where nobody said yes or no
     */
    static Ballot on(UUID organisation, List<Vote> votes) {
        var ballot =
                new Ballot(votes.stream().map(vote -> vote.on(organisation)).toList());
        var voters = new HashSet<String>();
        for (var place = 0; place < votes.size(); place++) {
            var vote = ballot.votes.get(place);
            if (!voters.add(vote.voter())) {
                throw new VotedTwice(place);
            }
            if (vote.conflict && vote.counts()) {
                throw new ConflictOfInterest(place);
            }
        }
        if (ballot.votes.stream().noneMatch(Vote::counts)) {
            throw new NobodyVoted();
        }
        return ballot;
    }

    /** Those for which somebody was there. */
    List<UUID> organisations() {
        return votes.stream()
                .filter(vote -> vote.choice != Choice.ABSENT)
                .map(Vote::organisation)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** @throws VoterWithoutVote for one that was there for an organisation without a vote */
    void requireAmong(Set<UUID> voters) {
        for (var place = 0; place < votes.size(); place++) {
            var vote = votes.get(place);
            if (vote.choice != Choice.ABSENT && vote.organisation != null && !voters.contains(vote.organisation)) {
                throw new VoterWithoutVote(place);
            }
        }
    }

    int count(Choice choice) {
        return (int) votes.stream().filter(vote -> vote.choice == choice).count();
    }

    boolean carriedBy(Majority majority) {
        return majority.carries(count(Choice.YES), count(Choice.NO), count(Choice.ABSTENTION));
    }
}
