package org.tejido.member.privacy.register;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tejido.member.history.Language;

/** What people are told of the use of their data (GDPR, arts. 13 and 14), made from the register. */
record Notice(String language, String title, List<Section> sections) {

    record Section(String title, List<Line> lines) {}

    /** @param label of what the text says, such as <i>Purpose</i> */
    record Line(String label, String text) {}

    /** Of what is done now; security measures are nobody else's business. */
    static Notice of(
            List<Activity> activities, Map<String, List<Kept.Rule>> kept, Controller controller, Language language) {
        var phrases = new Phrases(language);
        var who = new Section(
                phrases.say("controller"),
                List.of(
                        new Line(phrases.say("controller"), controller.name()),
                        new Line(phrases.say("notice.contact"), controller.contact())));
        var rights = new Section(
                phrases.say("notice.rights.title"),
                Stream.of("notice.rights", "notice.withdrawal", "notice.complaint")
                        .map(key -> new Line("", phrases.say(key)))
                        .toList());
        var done = activities.stream()
                .filter(activity -> !activity.retired())
                .map(activity -> section(
                        activity, activity.in(language), kept.getOrDefault(activity.code(), List.of()), phrases));
        return new Notice(
                language.tag(),
                phrases.say("notice.title"),
                Stream.concat(Stream.concat(Stream.of(who), done), Stream.of(rights))
                        .toList());
    }

    private static Section section(Activity activity, Activity.Text text, List<Kept.Rule> kept, Phrases phrases) {
        return new Section(
                text.purpose(),
                List.of(
                        new Line(phrases.say("legal-basis"), phrases.legalBasis(activity) + ". " + text.basis()),
                        new Line(phrases.say("people"), text.people()),
                        new Line(phrases.say("data"), text.data()),
                        new Line(phrases.say("recipients"), text.recipients()),
                        new Line(phrases.say("transfers"), text.transfers()),
                        new Line(phrases.say("retention"), phrases.retention(text, kept))));
    }
}
