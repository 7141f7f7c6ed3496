package org.tejido.event.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    @ParameterizedTest
    @CsvSource({
        "Europe/Madrid,     2027-03-28T02:30, 2027-03-28T03:30",
        "Atlantic/Canary,   2027-03-28T01:30, 2027-03-28T02:30",
        "Africa/Casablanca, 2027-03-14T02:30, 2027-03-14T03:30",
    })
    void refusesATimeThatTheClocksSkip(String zone, LocalDateTime skipped, LocalDateTime after) {
        assertThatThrownBy(() -> Schedule.of(skipped, after.plusHours(2), zone))
                .isInstanceOfSatisfying(SkippedLocalTime.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("local-time-skipped");
                    assertThat(refusal.pointer()).isEqualTo("/startsAt");
                });
        assertThatThrownBy(() -> Schedule.of(skipped.minusHours(5), skipped, zone))
                .isInstanceOfSatisfying(SkippedLocalTime.class, refusal -> assertThat(refusal.pointer())
                        .isEqualTo("/endsAt"));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Madrid,     2027-10-31T02:30, 2027-10-31T00:30:00Z",
        "Atlantic/Canary,   2027-10-31T01:30, 2027-10-31T00:30:00Z",
        "Africa/Casablanca, 2027-02-07T02:30, 2027-02-07T01:30:00Z",
    })
    void takesTheFirstOfATimeThatTheClocksShowTwice(String zone, LocalDateTime twice, Instant first) {
        assertThat(Schedule.of(twice, twice.plusHours(4), zone).start()).isEqualTo(first);
    }

    @Test
    void keepsTheLocalHourAcrossTheChangeOfTheClocks() {
        var before = Schedule.of(at("2027-03-25T18:00"), at("2027-03-25T20:00"), "Europe/Madrid");
        var after = Schedule.of(at("2027-04-01T18:00"), at("2027-04-01T20:00"), "Europe/Madrid");

        assertThat(before.start()).isEqualTo("2027-03-25T17:00:00Z");
        assertThat(after.start()).isEqualTo("2027-04-01T16:00:00Z");
    }

    @Test
    void lastsAnHourLessOverTheNightOfTheChange() {
        var night = Schedule.of(at("2027-03-27T22:00"), at("2027-03-28T06:00"), "Europe/Madrid");

        assertThat(Duration.between(night.start(), night.end())).hasHours(7);
    }

    @Test
    void refusesToEndBeforeItStarts() {
        assertThatThrownBy(() -> Schedule.of(at("2027-05-01T12:00"), at("2027-05-01T12:00"), "Europe/Madrid"))
                .isInstanceOf(EndPrecedesStart.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+02:00", "Z", "Europe/Valladolid", "", "europe/madrid"})
    void refusesWhatIsNoRegion(String zone) {
        assertThatThrownBy(() -> Schedule.of(at("2027-05-01T12:00"), at("2027-05-01T13:00"), zone))
                .isInstanceOfSatisfying(UnknownZone.class, refusal -> assertThat(refusal.pointer())
                        .isEqualTo("/zone"));
    }

    @Test
    void isOverAtTheVeryInstantOfItsEnd() {
        var schedule = Schedule.of(at("2027-05-01T12:00"), at("2027-05-01T13:00"), "Europe/Madrid");

        assertThat(schedule.isOver(Instant.parse("2027-05-01T10:59:59.999Z"))).isFalse();
        assertThat(schedule.isOver(Instant.parse("2027-05-01T11:00:00Z"))).isTrue();
    }

    private static LocalDateTime at(String local) {
        return LocalDateTime.parse(local);
    }
}
