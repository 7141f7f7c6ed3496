package org.tejido.member.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tejido.member.decision.Ballot.Choice;
import org.tejido.member.statutes.Majority;
import org.tejido.member.statutes.Statutes;

class BallotTest {

    private static final UUID CONCERNED = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.parse("2026-11-12");

    @ParameterizedTest(name = "{0}: {1} yes, {2} no, {3} abstentions")
    @CsvSource({
        "simple, 10, 2, 8, true",
        "absolute, 10, 2, 8, false",
        "absolute, 11, 1, 8, true",
        "simple, 4, 4, 0, false"
    })
    void decidesWhatItsVotesSayAndNothingElse(String majority, int yes, int no, int abstentions, boolean carried) {
        var ballot = Ballot.on(CONCERNED, votes(yes, no, abstentions));

        assertThat(taken(majority, carried, ballot).approved()).isEqualTo(carried);
        assertThatThrownBy(() -> taken(majority, !carried, ballot)).isInstanceOf(VotesDisagree.class);
    }

    @Test
    void countsNobodyWhoIsAbsent() {
        var ballot = Ballot.on(
                CONCERNED,
                List.of(
                        vote("A", null, false, Choice.YES),
                        vote("B", null, false, Choice.ABSENT),
                        vote("C", null, false, Choice.ABSENT)));

        assertThat(ballot.carriedBy(Majority.ABSOLUTE)).isTrue();
    }

    @Test
    void takesNoVoteOfTheOrganisationConcerned() {
        assertThatThrownBy(() -> Ballot.on(CONCERNED, List.of(vote("Ana", CONCERNED, false, Choice.YES))))
                .isInstanceOf(ConflictOfInterest.class);

        var ballot = Ballot.on(
                CONCERNED,
                List.of(
                        vote("Ana", CONCERNED, false, Choice.ABSTENTION),
                        vote("Luis", UUID.randomUUID(), false, Choice.YES)));
        assertThat(ballot.votes().getFirst().conflict()).as("noted").isTrue();
        assertThat(ballot.votes().getLast().conflict()).isFalse();
    }

    @Test
    void takesNoVoteInSpiteOfADeclaredConflict() {
        assertThatThrownBy(() -> Ballot.on(CONCERNED, List.of(vote("Ana", null, true, Choice.NO))))
                .isInstanceOf(ConflictOfInterest.class);
    }

    @Test
    void takesOneVoteOfEach() {
        assertThatThrownBy(() -> Ballot.on(
                        CONCERNED,
                        List.of(vote("Ana Gil", null, false, Choice.YES), vote("ANA GIL", null, false, Choice.NO))))
                .isInstanceOf(VotedTwice.class);
    }

    @Test
    void isNoneWhereNobodySaysYesOrNo() {
        assertThatThrownBy(() -> Ballot.on(CONCERNED, votes(0, 0, 3))).isInstanceOf(NobodyVoted.class);
    }

    @Test
    void isForTheAssemblyWhereSomebodyAppeals() {
        var about = new Decision.Subject(UUID.randomUUID(), 5, CONCERNED, Matter.APPEAL, DAY);
        var ballot = Ballot.on(CONCERNED, votes(3, 0, 0));

        assertThatThrownBy(() -> Decision.taken(
                        UUID.randomUUID(), about, Decision.Body.BOARD, DAY, statutes("simple"), true, ballot, NONE))
                .isInstanceOf(AppealIsTheAssemblys.class);
    }

    private static final Decision.Minutes NONE = new Decision.Minutes(null, null, null);

    private static Decision taken(String majority, boolean approved, Ballot ballot) {
        var about = new Decision.Subject(UUID.randomUUID(), 1, CONCERNED, Matter.ADMISSION, DAY);
        return Decision.taken(
                UUID.randomUUID(), about, Decision.Body.BOARD, DAY, statutes(majority), approved, ballot, NONE);
    }

    private static Statutes statutes(String majority) {
        var by = Majority.of(majority);
        return new Statutes(DAY, by, by, by, true, 0, 0, 30, List.of(), 60, "Test");
    }

    private static List<Ballot.Vote> votes(int yes, int no, int abstentions) {
        return Stream.of(
                        many("Y", yes, Choice.YES), many("N", no, Choice.NO), many("A", abstentions, Choice.ABSTENTION))
                .flatMap(votes -> votes)
                .toList();
    }

    private static Stream<Ballot.Vote> many(String name, int count, Choice choice) {
        return IntStream.range(0, count).mapToObj(number -> vote(name + number, null, false, choice));
    }

    private static Ballot.Vote vote(String name, @Nullable UUID organisation, boolean conflict, Choice choice) {
        return new Ballot.Vote(name, null, organisation, conflict, choice);
    }
}
