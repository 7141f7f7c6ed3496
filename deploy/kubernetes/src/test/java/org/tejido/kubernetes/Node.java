package org.tejido.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A value somewhere in a document; what is not there is a node without a value. */
record Node(@Nullable Object value) {

    Node at(String... path) {
        Object here = value;
        for (var key : path) {
            here = here instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return new Node(here);
    }

    List<Node> items() {
        return value instanceof List<?> list
                ? list.stream().map(item -> new Node(item)).toList()
                : List.of();
    }

    /** Every node below this one with that key. */
    Stream<Node> all(String key) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .flatMap(entry -> Stream.concat(
                                key.equals(entry.getKey()) ? Stream.of(new Node(entry.getValue())) : Stream.empty(),
                                new Node(entry.getValue()).all(key)));
            case List<?> list -> list.stream().flatMap(item -> new Node(item).all(key));
            case null, default -> Stream.empty();
        };
    }

    boolean isThere() {
        return value != null;
    }

    boolean is(Object other) {
        return other.equals(value);
    }

    /** Whether everything that this one says, the other says, too. */
    boolean isPartOf(Node other) {
        return value instanceof Map<?, ?> part
                && other.value instanceof Map<?, ?> whole
                && whole.entrySet().containsAll(part.entrySet());
    }

    String text() {
        return Objects.toString(value, "");
    }
}
