package org.tejido.project.matching;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an organisation has declared that it can do, and with what. */
record Declared(List<Capability> capabilities, List<Equipment> equipment) {

    static final Declared NOTHING = new Declared(List.of(), List.of());

    /** All of it in words. */
    String text() {
        return Stream.concat(
                        capabilities.stream().map(Capability::text),
                        equipment.stream().map(Equipment::text))
                .collect(Collectors.joining("\n"));
    }

    /** In the words of the vocabulary, so that it is found whatever the language of the call. */
    record Capability(String en, String es, @Nullable String description) {

        String text() {
            return en + "\n" + es + (description == null ? "" : "\n" + description);
        }
    }

    record Equipment(String name, @Nullable String description) {

        String text() {
            return name + (description == null ? "" : "\n" + description);
        }
    }
}
