package org.tejido.event.door;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be said of a pass by itself, from the keys alone: who shows it, or why it is none. */
record Verifier(Map<String, Known> keys) {

    record Known(PassKey.Public key, boolean withdrawn) {}

    sealed interface Finding {

        record Genuine(Pass pass) implements Finding {}

        /** No pass, or one of a version that is not known here: perhaps it was read badly. */
        record Unreadable() implements Finding {}

        /** Of the right form, and signed by nobody here. */
        record Forged() implements Finding {}

        record Withdrawn() implements Finding {}
    }

    static Verifier of(List<Known> known) {
        return new Verifier(
                known.stream().collect(Collectors.toMap(each -> each.key().id(), Function.identity())));
    }

    Finding judge(String wire) {
        return Pass.read(wire).map(this::judge).orElseGet(Finding.Unreadable::new);
    }

    private Finding judge(Pass.Shown shown) {
        var known = keys.get(shown.pass().key());
        if (known == null || !known.key().hasSigned(shown)) {
            return new Finding.Forged();
        }
        return known.withdrawn() ? new Finding.Withdrawn() : new Finding.Genuine(shown.pass());
    }
}
