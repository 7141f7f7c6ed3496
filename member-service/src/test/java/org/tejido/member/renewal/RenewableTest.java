package org.tejido.member.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tejido.member.kind.MemberKind;

/** Sixty days before a year it is asked, and thirty days of it are grace. */
class RenewableTest {

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "AUTOMATIC, 2026-02-01, goes-on",
        "AUTOMATIC, 2027-06-01, goes-on",
        "CONFIRMED, 2026-11-01, later",
        "CONFIRMED, 2026-11-02, asked",
        "CONFIRMED, 2027-01-30, asked",
        "CONFIRMED, 2027-01-31, lapsed",
        "OPEN,      2027-01-31, goes-on"
    })
    void isWhatTheDayMakesOfIt(MemberKind.Renewal renewal, LocalDate today, String state) {
        assertThat(membership(renewal, null, false, false).on(today).word()).isEqualTo(state);
    }

    @Test
    void isLeftAloneWhereNoticeWasGivenOrItIsRenewedOrDisputed() {
        var late = LocalDate.parse("2027-03-01");

        assertThat(membership(MemberKind.Renewal.CONFIRMED, late.plusDays(3), false, false)
                        .on(late))
                .isEqualTo(Renewable.State.LEAVING);
        assertThat(membership(MemberKind.Renewal.CONFIRMED, null, true, false).on(late))
                .isEqualTo(Renewable.State.RENEWED);
        assertThat(membership(MemberKind.Renewal.CONFIRMED, null, false, true).on(late))
                .isEqualTo(Renewable.State.DISPUTED);
    }

    @Test
    void isConfirmedInItsDaysAlone() {
        var it = membership(MemberKind.Renewal.CONFIRMED, null, false, false);

        it.confirm(LocalDate.parse("2026-11-02"));
        it.confirm(LocalDate.parse("2027-01-30"));
        assertThatThrownBy(() -> it.confirm(LocalDate.parse("2026-11-01"))).isInstanceOf(RenewalOutOfTime.class);
        assertThatThrownBy(() -> it.confirm(LocalDate.parse("2027-01-31"))).isInstanceOf(RenewalOutOfTime.class);
        assertThatThrownBy(() -> membership(MemberKind.Renewal.AUTOMATIC, null, false, false)
                        .confirm(LocalDate.parse("2026-12-01")))
                .isInstanceOf(RenewalNotAsked.class);
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    /** Whatever the days of a kind are: it is never asked again once it lapsed, and nothing lapses that goes on by itself. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverGoesBack(long seed) {
        var random = new Random(seed);
        var renewal = MemberKind.Renewal.values()[random.nextInt(3)];
        var term = new MemberKind.Term(renewal, random.nextInt(367), random.nextInt(367), true);
        var it = new Renewable(
                new UUID(0, 1), new UUID(0, 2), "Ensayos", 2, false, null, "observer", term, 2027, false, false);
        var reached = Renewable.State.GOES_ON;
        for (var day = LocalDate.parse("2025-06-01"); day.getYear() < 2029; day = day.plusDays(1)) {
            var state = it.on(day);
            assertThat(state.ordinal()).as("seed %d, %s", seed, day).isGreaterThanOrEqualTo(reached.ordinal());
            assertThat(state == Renewable.State.GOES_ON).isEqualTo(renewal != MemberKind.Renewal.CONFIRMED);
            reached = state;
        }
    }

    private static Renewable membership(
            MemberKind.Renewal renewal, @Nullable LocalDate endsOn, boolean renewed, boolean disputed) {
        return new Renewable(
                new UUID(0, 1),
                new UUID(0, 2),
                "Ensayos",
                2,
                disputed,
                endsOn,
                "observer",
                new MemberKind.Term(renewal, 60, 30, true),
                2027,
                renewed,
                false);
    }
}
