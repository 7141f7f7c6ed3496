package org.tejido.event.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tejido.event.schedule.Schedule;
import org.tejido.platform.problem.Refusal;
import org.tejido.platform.problem.WrongStage;

class EventTest {

    private static final Instant IN_SPRING = Instant.parse("2027-04-01T08:00:00Z");
    private static final Instant DURING = Instant.parse("2027-05-20T09:00:00Z");
    private static final Instant AFTERWARDS = Instant.parse("2027-05-21T08:00:00Z");

    private final Event.Id id = new Event.Id(UUID.fromString("01900000-0000-7000-8000-00000000000e"));

    @Test
    void becomesPublicWithTheDetailsOfItsDraft() {
        var published = draft().publish(IN_SPRING);

        assertThat(published.state()).isEqualTo(new Event.Published(id, inMay(40), 2));
        assertThat(published.fact()).isEqualTo(new EventFact.Published(id, inMay(40)));
    }

    @Test
    void isNotPublishedOnceItHasBegun() {
        assertThatThrownBy(() -> draft().publish(DURING)).isInstanceOf(StartsInThePast.class);
    }

    @Test
    void growsWhileItTakesPlace() {
        var revised = published().revise(inMay(60), DURING);

        assertThat(revised.state().details().capacity()).isEqualTo(60);
        assertThat(revised.state().version()).isEqualTo(3);
    }

    @Test
    void isNotMovedToWhereItWouldHaveBegun() {
        assertThatThrownBy(() -> published().revise(onDay("2027-03-20", 40), IN_SPRING))
                .isInstanceOf(StartsInThePast.class);
    }

    @Test
    void isNotCutShortToBeOverAlready() {
        var cut = new EventDetails(
                EventKind.LECTURE,
                new Text("Charla", null),
                null,
                Schedule.of(
                        LocalDateTime.parse("2027-05-20T10:00"),
                        LocalDateTime.parse("2027-05-20T10:30"),
                        "Europe/Madrid"),
                null,
                40,
                Price.of(0, 1000, "EUR"),
                Visibility.PUBLIC);

        assertThatThrownBy(() -> published().revise(cut, DURING)).isInstanceOf(StartsInThePast.class);
    }

    @Test
    void aDraftMayLieInThePastAsLongAsNobodySeesIt() {
        var revised = draft().revise(onDay("2027-03-20", 40), AFTERWARDS);

        assertThat(revised.state()).isInstanceOf(Event.Draft.class);
    }

    @Test
    void isCancelledFromEitherStage() {
        assertThat(draft().cancel().state().version()).isEqualTo(2);
        assertThat(published().cancel().fact()).isEqualTo(new EventFact.Cancelled(id));
    }

    @Test
    void isPostponedAndKeepsItsTimesUntilItIsRescheduled() {
        var postponed = published().postpone();

        assertThat(postponed.state()).isEqualTo(new Event.Postponed(id, inMay(40), 3));
        assertThat(postponed.fact()).isEqualTo(new EventFact.Postponed(id));
        assertThat(postponed.state().revise(inMay(60), AFTERWARDS).state())
                .isEqualTo(new Event.Postponed(id, inMay(60), 4));
        assertThatThrownBy(() -> postponed.state().revise(onDay("2027-06-20", 40), IN_SPRING))
                .isInstanceOf(WrongStage.class);
    }

    @Test
    void isPublishedAgainWithItsNewTimes() {
        var june = onDay("2027-06-20", 40).schedule();

        var rescheduled = published().postpone().state().reschedule(june, "Aula Magna", AFTERWARDS);

        assertThat(rescheduled.state().version()).isEqualTo(4);
        assertThat(rescheduled.state().details().schedule()).isEqualTo(june);
        assertThat(rescheduled.state().details().place()).isEqualTo("Aula Magna");
        assertThat(rescheduled.fact())
                .isEqualTo(new EventFact.Rescheduled(id, rescheduled.state().details()));
        assertThatThrownBy(() ->
                        published().postpone().state().reschedule(inMay(40).schedule(), null, AFTERWARDS))
                .isInstanceOf(StartsInThePast.class);
    }

    @Test
    void speaksSpanishFirst() {
        assertThat(new Text("Jornada", "Conference").first()).isEqualTo("Jornada");
        assertThat(new Text(" ", "Conference").first()).isEqualTo("Conference");
        assertThat(new Text(null, "Conference").first()).isEqualTo("Conference");
    }

    @Test
    void refusesACurrencyThatDoesNotExist() {
        assertThatThrownBy(() -> Price.of(1, 2, "PTS"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.pointer()).isEqualTo("/price/currency"));
    }

    private Event.Draft draft() {
        return Event.draft(id, inMay(40)).state();
    }

    private Event.Published published() {
        return draft().publish(IN_SPRING).state();
    }

    private static EventDetails inMay(int capacity) {
        return onDay("2027-05-20", capacity);
    }

    private static EventDetails onDay(String day, int capacity) {
        return new EventDetails(
                EventKind.LECTURE,
                new Text("Charla", null),
                null,
                Schedule.of(LocalDateTime.parse(day + "T10:00"), LocalDateTime.parse(day + "T14:00"), "Europe/Madrid"),
                null,
                capacity,
                Price.of(0, 1000, "EUR"),
                Visibility.PUBLIC);
    }
}
