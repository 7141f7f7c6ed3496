package org.tejido.event.notice;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;
import org.tejido.event.calendar.Language;
import org.tejido.event.schedule.Schedule;

/** Puts what there is to tell into a mail: {@code mails_<language>.properties} has its sentences. */
final class Phrases {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final ResourceBundle bundle;
    private final Locale locale;

    Phrases(Language language) {
        this.locale = Locale.forLanguageTag(language == Language.ES ? "es-ES" : "en-GB");
        this.bundle = ResourceBundle.getBundle(
                "org.tejido.event.notice.mails",
                locale,
                Phrases.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** Never more than one line, whatever the title is: it becomes a header. */
    String subject(Notice notice) {
        return say("subject." + notice.kind().word(), notice.title()).replaceAll("\\s+", " ");
    }

    String text(Notice notice, String page) {
        var lines = new ArrayList<String>();
        lines.add(say("greeting", notice.name()));
        lines.add("");
        lines.add(say(sentence(notice), notice.title(), until(notice)));
        lines.add("");
        lines.add(notice.postponed() ? say("when.postponed") : say("when", span(notice.schedule())));
        if (notice.place() != null && !notice.postponed()) {
            lines.add(say("where", notice.place()));
        }
        if (notice.seats() > 1) {
            lines.add(say("seats", notice.seats()));
        }
        lines.add("");
        lines.add(say(notice.kind() == Kind.SURVEY ? "page.survey" : "page", page));
        lines.add("");
        lines.add(say("objection"));
        return String.join("\n", lines) + "\n";
    }

    String subjectOfInvitation(String title) {
        return say("subject.invitation", title).replaceAll("\\s+", " ");
    }

    String invitation(String title, Schedule schedule, @Nullable String place, String page) {
        var lines = new ArrayList<String>();
        lines.add(say("text.invitation", title));
        lines.add("");
        lines.add(say("when", span(schedule)));
        if (place != null) {
            lines.add(say("where", place));
        }
        lines.add("");
        lines.add(say("page.invitation", page));
        return String.join("\n", lines) + "\n";
    }

    private static String sentence(Notice notice) {
        return "text." + notice.kind().word() + (notice.kind() == Kind.WITHDRAWN ? "." + notice.outcome() : "");
    }

    /** At the place of the event, as all times in a mail. */
    private String until(Notice notice) {
        return notice.offerUntil() == null
                ? ""
                : moment(LocalDateTime.ofInstant(
                        notice.offerUntil(), notice.schedule().zone()));
    }

    private String span(Schedule schedule) {
        var starts = schedule.startsAt();
        var ends = schedule.endsAt();
        var end = ends.toLocalDate().equals(starts.toLocalDate()) ? TIME.format(ends) : moment(ends);
        return moment(starts) + " – " + end + " (" + zone(schedule.zone()) + ")";
    }

    private String moment(LocalDateTime local) {
        return day(local.toLocalDate()) + ", " + TIME.format(local);
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(day);
    }

    private static String zone(ZoneId zone) {
        return zone.getId().replace('_', ' ');
    }

    private String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
