package org.tejido.member.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

/**
 * What is asked of the fields of organisations in an address: {@code field.KEY} for a value, {@code field.KEY.from} and
 * {@code field.KEY.to} for what lies between, both included.
 */
@Component
public class FieldFilter {

    private static final Pattern ASKED = Pattern.compile("field\\.(" + Terms.KEY + ")(\\.from|\\.to)?");
    /** Of the names of its parameters. */
    public static final String PREFIX = "field.";

    private static final int MOST = 20;
    private static final int LONGEST = 200;

    private final Fields fields;

    FieldFilter(Fields fields) {
        this.fields = fields;
    }

    /**
     * A condition on a row {@code o}, and what is bound to it.
     *
     * @param values by name; the names begin with {@code field}
     */
    public record Condition(String sql, Map<String, Object> values) {}

    /** Without a look at the database where nothing is asked of them. */
    public Mono<List<Condition>> of(MultiValueMap<String, String> parameters) {
        var asked = parameters.keySet().stream()
                .filter(name -> name.startsWith(PREFIX))
                .sorted()
                .toList();
        if (asked.isEmpty()) {
            return Mono.just(List.of());
        }
        return fields.byKey(Subject.ORGANISATION).map(known -> {
            var conditions = new ArrayList<Condition>();
            for (var name : asked) {
                for (var word : parameters.getOrDefault(name, List.of())) {
                    conditions.add(condition(known, name, word, conditions.size()));
                }
            }
            return conditions;
        });
    }

    private static Condition condition(Map<String, Field> known, String name, String word, int place) {
        var parts = ASKED.matcher(name);
        var field = parts.matches() ? known.get(parts.group(1)) : null;
        var side = field == null ? null : parts.group(2);
        if (field == null || side != null && !field.type().isOrdered() || place >= MOST) {
            throw FieldFilterMalformed.field(name);
        }
        return new Condition(
                "EXISTS (SELECT FROM field_value f%1$d WHERE f%1$d.owner_id = o.id AND f%1$d.field_id = :field%1$d AND f%1$d.%2$s %3$s)"
                        .formatted(
                                place,
                                field.type().column(),
                                compared(field.type(), side).formatted(place)),
                Map.of("field" + place, field.id(), "fieldValue" + place, typed(field, name, word)));
    }

    private static String compared(Type type, @Nullable String side) {
        if (side != null) {
            return side.equals(".from") ? ">= :fieldValue%d" : "<= :fieldValue%d";
        }
        return type.column().equals("token") ? "= left(searchable(:fieldValue%d), 200)" : "= :fieldValue%d";
    }

    private static Object typed(Field field, String name, String word) {
        if (word.length() > LONGEST || word.indexOf('\0') >= 0) {
            throw FieldFilterMalformed.value(name, "This is too long, or no text.");
        }
        try {
            return new Reading(field).typed(word);
        } catch (ValueUnfit unfit) {
            throw FieldFilterMalformed.value(name, unfit.detail());
        }
    }
}
