package org.tejido.project.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Deadlines in the form that calendars read (RFC 5545): whole days, each an event. */
final class ICalendar {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    /** Octets of a line at most, its end not counted (3.1). */
    private static final int LONGEST = 75;

    private final StringBuilder text = new StringBuilder();

    private ICalendar() {}

    static String of(List<CalendarFeeds.Due> deadlines, Instant now) {
        var calendar = new ICalendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Tejido//Deadlines//EN");
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        deadlines.forEach(due -> calendar.event(due, now));
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(CalendarFeeds.Due due, Instant now) {
        line("BEGIN:VEVENT");
        line("UID:" + due.key() + "@tejido");
        line("DTSTAMP:" + INSTANT.format(now));
        line("DTSTART;VALUE=DATE:" + day(due.on()));
        line("DTEND;VALUE=DATE:" + day(due.on().plusDays(1)));
        line("SUMMARY:" + escaped(due.name() + ": " + due.title()));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** 3.3.11; what controls a terminal or ends a line is a space. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** Folded by octets, and never within a character. */
    private void line(String line) {
        var octets = 0;
        for (var index = 0; index < line.length(); ) {
            var character = line.codePointAt(index);
            var width = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > LONGEST) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(character);
            octets += width;
            index += Character.charCount(character);
        }
        text.append("\r\n");
    }
}
