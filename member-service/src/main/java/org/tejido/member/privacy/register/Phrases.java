package org.tejido.member.privacy.register;

import java.util.List;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
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

    String legalBasis(Activity activity) {
        return say("basis." + activity.legalBasis());
    }
}
