package org.tejido.event.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tejido.event.schedule.Schedule;

/** What biweekly has written, as ical4j reads and validates it: neither knows the other. */
class CalendarFileTest {

    private static final UUID COURSE = UUID.fromString("019aa5f0-3c00-7a10-8000-00000000e001");
    private static final String ORGANISER = "oficina@cluster.example";

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(textBlock = """
            # local,           zone,              instant
            2026-03-29T01:30, Europe/Madrid,      2026-03-29T00:30:00Z
            2026-03-29T03:30, Europe/Madrid,      2026-03-29T01:30:00Z
            2026-10-25T01:30, Europe/Madrid,      2026-10-24T23:30:00Z
            2026-10-25T02:30, Europe/Madrid,      2026-10-25T00:30:00Z
            2026-10-25T03:30, Europe/Madrid,      2026-10-25T02:30:00Z
            2026-03-29T00:30, Atlantic/Canary,    2026-03-29T00:30:00Z
            2026-03-29T02:30, Atlantic/Canary,    2026-03-29T01:30:00Z
            2026-10-25T01:30, Atlantic/Canary,    2026-10-25T00:30:00Z
            2026-02-14T12:00, Africa/Casablanca,  2026-02-14T11:00:00Z
            2026-02-20T12:00, Africa/Casablanca,  2026-02-20T12:00:00Z
            2026-03-25T12:00, Africa/Casablanca,  2026-03-25T11:00:00Z
            2026-07-01T12:00, America/Mexico_City, 2026-07-01T18:00:00Z
            2026-07-01T12:00, UTC,                2026-07-01T12:00:00Z
            """)
    void meansTheMomentThatTheLocalTimeMeansThere(LocalDateTime local, String zone, Instant instant) {
        var calendar = read(CalendarFile.invitation(occasion(local, zone, false), ORGANISER));

        assertThat(starts(calendar)).containsExactly(instant);
        VTimeZone described =
                (VTimeZone) calendar.getComponents(Component.VTIMEZONE).getFirst();
        assertThat(described.getTimeZoneId().getValue()).isEqualTo(zone);
    }

    @ParameterizedTest
    @CsvSource({"Europe/Madrid", "Atlantic/Canary", "Africa/Casablanca"})
    void aWeeklyCourseKeepsItsLocalHourAcrossTheChangeOfTheClocks(String zone) {
        var first = LocalDateTime.of(2026, 1, 20, 18, 0);
        var course = IntStream.range(0, 45)
                .mapToObj(week -> occasion(first.plusWeeks(week), zone, false))
                .toList();

        var read = read(CalendarFile.feed(course, "Eventos", ORGANISER));

        assertThat(starts(read))
                .containsExactlyElementsOf(course.stream()
                        .map(lesson -> lesson.schedule()
                                .startsAt()
                                .atZone(ZoneId.of(zone))
                                .toInstant())
                        .toList());
        assertThat(starts(read).stream().map(start -> ZonedDateTime.ofInstant(start, ZoneId.of(zone))
                        .getHour()))
                .containsOnly(18);
        assertThat(starts(read).stream()
                        .map(start -> start.toString().substring(11, 13))
                        .distinct()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void describesAZoneNoLongerThanWhatStandsInIt() {
        var written = text(CalendarFile.invitation(
                occasion(LocalDateTime.of(2026, 6, 1, 10, 0), "Europe/Madrid", false), ORGANISER));

        assertThat(written).containsOnlyOnce("BEGIN:DAYLIGHT").doesNotContain("BEGIN:STANDARD");
    }

    @Test
    void invitesAndTakesBackUnderTheSameUidWithAHigherSequence() {
        var invited = read(CalendarFile.invitation(
                occasion(LocalDateTime.of(2026, 6, 1, 10, 0), "Europe/Madrid", false), ORGANISER));
        var takenBack = read(CalendarFile.invitation(
                occasion(LocalDateTime.of(2026, 6, 1, 10, 0), "Europe/Madrid", true), ORGANISER));

        assertThat(value(invited, Property.METHOD)).isEqualTo("REQUEST");
        assertThat(value(takenBack, Property.METHOD)).isEqualTo("CANCEL");
        assertThat(eventValue(invited, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(eventValue(takenBack, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(eventValue(takenBack, Property.UID))
                .isEqualTo(eventValue(invited, Property.UID))
                .isEqualTo(COURSE.toString());
        assertThat(Integer.parseInt(eventValue(takenBack, Property.SEQUENCE)))
                .isGreaterThan(Integer.parseInt(eventValue(invited, Property.SEQUENCE)));
        assertThat(eventValue(invited, Property.ATTENDEE)).isEqualTo("mailto:ines@duero.example");
        assertThat(eventValue(invited, Property.ORGANIZER)).isEqualTo("mailto:" + ORGANISER);
    }

    @Test
    void keepsEveryCharacterAndFoldsNoneOfThemApart() {
        var title = "Diagnóstico; ñandú, \\ y «niños» 👩‍🔬 ".repeat(9).strip();
        var description = "Primera línea\nsegunda: a,b;c\\d " + "áéíóú".repeat(40);
        var file = CalendarFile.invitation(
                new Occasion(
                        COURSE,
                        0,
                        Instant.parse("2026-01-01T10:00:00Z"),
                        schedule(LocalDateTime.of(2026, 6, 1, 10, 0), "Europe/Madrid"),
                        title,
                        description,
                        "Aula 3, Parque Científico",
                        false,
                        new Occasion.Attendee("Pérez \"Ana\", Dra.", "ana@example.org")),
                ORGANISER);

        var read = read(file);

        assertThat(eventValue(read, Property.SUMMARY)).isEqualTo(title);
        assertThat(eventValue(read, Property.DESCRIPTION)).isEqualTo(description);
        assertThat(text(file).split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        assertThat(text(file).replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    }

    private static Occasion occasion(LocalDateTime local, String zone, boolean cancelled) {
        return new Occasion(
                COURSE,
                cancelled ? 4 : 3,
                Instant.parse("2026-01-01T10:00:00Z"),
                schedule(local, zone),
                "Curso",
                null,
                null,
                cancelled,
                new Occasion.Attendee("Inés Duero", "ines@duero.example"));
    }

    private static Schedule schedule(LocalDateTime local, String zone) {
        return Schedule.of(local, local.plusHours(3), zone);
    }

    private static String text(CalendarFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    private static Calendar read(CalendarFile file) {
        return Ical4j.read(file.bytes());
    }

    private static List<Instant> starts(Calendar calendar) {
        return calendar.<VEvent>getComponents(Component.VEVENT).stream()
                .map(event ->
                        event.<DtStart<Temporal>>getProperty(Property.DTSTART).orElseThrow())
                .map(start -> Instant.from(start.getDate()))
                .toList();
    }

    private static String value(Calendar calendar, String property) {
        return calendar.getProperty(property).orElseThrow().getValue();
    }

    private static String eventValue(Calendar calendar, String property) {
        return calendar.getComponents(Component.VEVENT)
                .getFirst()
                .getProperty(property)
                .orElseThrow()
                .getValue();
    }
}
