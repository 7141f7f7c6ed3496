package org.tejido.member.privacy.register;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tejido.member.history.Language;

/** The words around the register's own. */
final class Phrases {

    private static final List<String> PARTS =
            List.of("purpose", "basis", "people", "data", "recipients", "transfers", "retention", "security");

    private final ResourceBundle bundle;

    Phrases(Language language) {
        this.bundle = ResourceBundle.getBundle(
                "org.tejido.member.privacy.register.phrases",
                language.locale(),
                Phrases.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    String say(String key) {
        return bundle.getString(key);
    }

    /** What the parts of an activity's text are called, in their order. */
    List<String> parts() {
        return PARTS.stream().map(this::say).toList();
    }

    List<String> headings() {
        return Stream.concat(Stream.of(say("code"), say("version"), say("legal-basis")), parts().stream())
                .toList();
    }

    /** How long the activity says that data are kept, and the rules by which it is seen to. */
    String retention(Activity.Text text, List<Kept.Rule> rules) {
        return Stream.concat(Stream.of(text.retention()), rules.stream().map(this::kept))
                .collect(Collectors.joining("\n"));
    }

    private String kept(Kept.Rule rule) {
        return MessageFormat.format(
                say("kept"),
                say("kept." + rule.category()),
                Integer.toString(rule.months()),
                say("then." + rule.effect()),
                rule.basis());
    }

    String legalBasis(Activity activity) {
        return say("basis." + activity.legalBasis());
    }
}
