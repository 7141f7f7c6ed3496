package org.tejido.member.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column that says whose a row is.
 *
 * @param kind what its rows are called in a preview
 * @param key the table's primary key
 * @param same of a loser's row {@code l}: there is one of the survivor's, {@code :survivor}, that says the same. It stands, and
 *     the loser's is taken away until the merge is undone
 * @param conflicts what has to be put in order before
 * @param belongs of a row {@code l} that came after the merge: what it belongs to has gone back to the loser, and so does it
 * @param lasting whether nobody takes such a row away, so that one that is missing stands in the way of undoing
 */
record Reference(
        String table,
        String column,
        String kind,
        List<String> key,
        @Nullable String same,
        List<Conflict> conflicts,
        @Nullable String belongs,
        boolean lasting) {

    /** @param rule as {@link Reference#same} */
    record Conflict(String code, String rule) {}

    static Reference of(String table, String column, String kind, String... key) {
        return new Reference(table, column, kind, List.of(key), null, List.of(), null, true);
    }

    /** @param rule of a loser's row {@code l} and one of the survivor's {@code s} */
    Reference onceWhere(String rule) {
        return takenWhere(thereIs(rule));
    }

    /** @param rule of a loser's row {@code l} alone, or {@code false} */
    Reference takenWhere(String rule) {
        var either = same == null ? rule : same + " OR " + rule;
        return new Reference(table, column, kind, key, either, conflicts, belongs, lasting);
    }

    /** @param rule of a loser's row {@code l} and one of the survivor's {@code s} */
    Reference refusedWhere(String code, String rule) {
        var more = new ArrayList<>(conflicts);
        more.add(new Conflict(code, thereIs(rule)));
        return new Reference(table, column, kind, key, same, List.copyOf(more), belongs, lasting);
    }

    Reference following(String parent, String column) {
        var rule = "l.%s IN (SELECT id FROM %s WHERE organisation_id = :loser)".formatted(column, parent);
        return new Reference(table, this.column, kind, key, same, conflicts, rule, lasting);
    }

    Reference heardAgain() {
        return new Reference(table, column, kind, key, same, conflicts, belongs, false);
    }

    private String thereIs(String rule) {
        return "EXISTS (SELECT FROM %s s WHERE s.%s = :survivor AND %s)".formatted(table, column, rule);
    }

    /** The key of a row as JSON. */
    String keyOf(String row) {
        return key.stream()
                .flatMap(name -> Stream.of("'" + name + "'", row + "." + name))
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
    }

    String sameKey(String row, String other) {
        return key.stream()
                .map(name -> row + "." + name + " = " + other + "." + name)
                .collect(Collectors.joining(" AND "));
    }

    String sameOrNone() {
        return same == null ? "false" : "(" + same + ")";
    }
}
