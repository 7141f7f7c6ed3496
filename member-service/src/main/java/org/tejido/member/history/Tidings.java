package org.tejido.member.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.inbox.Received;

/** What one message has to say: a line for each organisation that it concerns, and perhaps what its subject is called. */
record Tidings(@Nullable String title, List<Entry> entries) {

    static final Tidings NONE = new Tidings(null, List.of());

    static Tidings of(Received message) {
        return message.topic().startsWith("project.") ? ProjectTidings.of(message) : EventTidings.of(message);
    }

    static Tidings of(Entry... entries) {
        return new Tidings(null, List.of(entries));
    }

    Tidings titled(@Nullable String title) {
        return new Tidings(title, entries);
    }

    static Entry entry(
            Received message, UUID organisation, @Nullable String side, Map<String, ?> parameters, String source) {
        return new Entry(
                organisation,
                message.time(),
                message.type(),
                side,
                message.subject(),
                message.sequence(),
                texts(parameters),
                source);
    }

    /** The parameters that are there, as text. */
    private static Map<String, String> texts(Map<String, ?> parameters) {
        var texts = new LinkedHashMap<String, String>();
        parameters.forEach((name, value) -> texts.put(name, value.toString()));
        return texts;
    }
}
