package org.tejido.member.today;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.tejido.member.certificate.CertificateView;
import org.tejido.member.history.Language;
import org.tejido.member.onboarding.CaseLine;
import org.tejido.member.task.TaskList;
import org.tejido.member.task.TaskView;

/** Puts a day's work into a mail: {@code digest_<language>.properties} has its sentences. */
final class Phrases {

    private static final int MOST_CASES = 50;

    private final ResourceBundle bundle;
    private final Language language;

    Phrases(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "org.tejido.member.today.digest",
                language.locale(),
                Phrases.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    Digest digest(TaskList.Due due, List<CaseLine> stalled, List<CertificateView> certificates, LocalDate today) {
        var lines = new ArrayList<String>();
        if (due.count() > 0) {
            lines.add(say("tasks", due.count()));
            due.items().forEach(task -> lines.add(line(task)));
            if (due.count() > due.items().size()) {
                lines.add(say("more", due.count() - due.items().size()));
            }
        }
        if (!stalled.isEmpty()) {
            part(lines, "cases", stalled.size());
            stalled.stream()
                    .limit(MOST_CASES)
                    .forEach(it -> lines.add(say("case", it.organisationName(), it.stage(), it.daysInStage())));
        }
        if (!certificates.isEmpty()) {
            part(lines, "certificates", certificates.size());
            certificates.forEach(it -> lines.add(line(it)));
        }
        return new Digest(say("subject", day(today)), String.join("\n", lines) + "\n");
    }

    private void part(List<String> lines, String heading, int count) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(say(heading, count));
    }

    private String line(CertificateView it) {
        var until = Objects.requireNonNull(it.validUntil());
        return say("certificate", it.scheme(), it.organisationName(), day(until));
    }

    private String line(TaskView task) {
        var about =
                task.organisationName() == null ? task.title() : task.title() + " (" + task.organisationName() + ")";
        return task.overdue() && task.dueOn() != null ? say("overdue", about, day(task.dueOn())) : say("due", about);
    }

    private String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), language.locale()).format(values);
    }

    private String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
    }
}
