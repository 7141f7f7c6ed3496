package org.tejido.event.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Occasions as one iCalendar object: CRLF, no line longer than 75 octets, every zone that is named described. */
record CalendarFile(String method, byte[] bytes) {

    private static final String MAKER = "-//Tejido//event-service//ES";

    /** What whoever has registered puts into a calendar: an invitation, or its withdrawal (RFC 5546, 3.2.2 and 3.2.5). */
    static CalendarFile invitation(Occasion occasion, String organiser) {
        return of(occasion.cancelled() ? Method.cancel() : Method.request(), List.of(occasion), null, organiser);
    }

    /** A calendar to subscribe to. */
    static CalendarFile feed(List<Occasion> occasions, String name, String organiser) {
        return of(Method.publish(), occasions, name, organiser);
    }

    private static CalendarFile of(Method method, List<Occasion> occasions, @Nullable String name, String organiser) {
        var calendar = new ICalendar();
        calendar.setProductId(MAKER);
        calendar.setMethod(method);
        if (name != null) {
            calendar.setName(name);
            calendar.setExperimentalProperty("X-WR-CALNAME", name);
            calendar.setRefreshInterval(Duration.builder().hours(1).build());
        }
        var zones = zones(occasions);
        for (var occasion : occasions) {
            var event = event(occasion, organiser);
            var zone = zones.get(occasion.schedule().zone());
            calendar.getTimezoneInfo().setTimezone(event.getDateStart(), zone);
            calendar.getTimezoneInfo().setTimezone(event.getDateEnd(), zone);
            calendar.addEvent(event);
        }
        return new CalendarFile(
                method.getValue(), LongLines.folded(text(calendar)).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<ZoneId, TimezoneAssignment> zones(List<Occasion> occasions) {
        return occasions.stream()
                .map(Occasion::schedule)
                .collect(Collectors.groupingBy(
                        schedule -> schedule.zone(), Collectors.collectingAndThen(Collectors.toList(), schedules -> {
                            var zone = schedules.getFirst().zone();
                            var from = schedules.stream()
                                    .map(schedule -> schedule.start())
                                    .min(Comparator.naturalOrder());
                            var to = schedules.stream()
                                    .map(schedule -> schedule.end())
                                    .max(Comparator.naturalOrder());
                            return new TimezoneAssignment(
                                    TimeZone.getTimeZone(zone), Zones.of(zone, from.orElseThrow(), to.orElseThrow()));
                        })));
    }

    private static VEvent event(Occasion occasion, String organiser) {
        var event = new VEvent();
        event.setUid(occasion.id().toString());
        event.setSequence(occasion.sequence());
        event.setDateTimeStamp(date(occasion.changedAt()));
        event.setLastModified(date(occasion.changedAt()));
        event.setDateStart(new DateStart(date(occasion.schedule().start()), true));
        event.setDateEnd(new DateEnd(date(occasion.schedule().end()), true));
        event.setSummary(occasion.title());
        if (occasion.description() != null) {
            event.setDescription(occasion.description());
        }
        if (occasion.place() != null) {
            event.setLocation(occasion.place());
        }
        event.setStatus(occasion.cancelled() ? Status.cancelled() : Status.confirmed());
        event.setOrganizer(new Organizer(null, organiser));
        var attendee = occasion.attendee();
        if (attendee != null) {
            var invited = new Attendee(attendee.name(), attendee.email());
            invited.setParticipationStatus(ParticipationStatus.ACCEPTED);
            invited.setRsvp(false);
            event.addAttendee(invited);
        }
        return event;
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }

    private static String text(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.setCaretEncodingEnabled(true);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
