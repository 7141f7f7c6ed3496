package org.tejido.member.field;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is filled in of somebody.
 *
 * @param home the organisation itself, or the one at which the person is at home
 * @param fields all there are of the subject, in the order in which they are shown
 */
record Filled(UUID home, List<Field> fields, Map<UUID, List<Value>> values, long version) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** @param all also what the member does not see */
    ObjectNode json(boolean all) {
        var json = JSON.objectNode();
        for (var field : fields) {
            var filled = values.get(field.id());
            if (filled != null && (all || field.terms().shownToMember())) {
                json.set(field.key(), json(field, filled));
            }
        }
        return json;
    }

    /**
     * What changes, by field; nothing for one that is emptied. What stays is not looked at, so that no field that was changed
     * meanwhile stands in the way of the others.
     *
     * @throws ValueUnfit at the field whose rule says no
     */
    Map<Field, List<Value>> changes(ObjectNode asked) {
        var known = json(true);
        var changes = new LinkedHashMap<Field, List<Value>>();
        for (var field : fields) {
            var value = asked.get(field.key());
            if (value == null && field.terms().mustBeFilledIn()) {
                throw ValueUnfit.missing(field.key());
            }
            if (value != null && !isSame(value, known.get(field.key()))) {
                changes.put(field, read(field, value));
            }
            if (value == null && known.has(field.key())) {
                changes.put(field, List.of());
            }
        }
        requireKnown(asked);
        return changes;
    }

    /** However a number is written. */
    static boolean isSame(JsonNode one, @Nullable JsonNode other) {
        return other != null && one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
    }

    static List<Value> read(Field field, JsonNode value) {
        if (field.terms().closed()) {
            throw ValueUnfit.retiredField(field.key());
        }
        return new Reading(field).read(value);
    }

    private void requireKnown(ObjectNode asked) {
        var keys = fields.stream().map(Field::key).toList();
        asked.propertyNames().stream()
                .filter(key -> !keys.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw ValueUnfit.unknownField(key);
                });
    }

    private static JsonNode json(Field field, List<Value> filled) {
        if (field.type() != Type.CHOICES) {
            return json(filled.getFirst());
        }
        var array = JSON.arrayNode();
        filled.forEach(value -> array.add(json(value)));
        return array;
    }

    private static JsonNode json(Value value) {
        if (value.number() != null) {
            return JSON.numberNode(value.number());
        }
        if (value.flag() != null) {
            return JSON.booleanNode(value.flag());
        }
        if (value.day() != null) {
            return JSON.stringNode(value.day().toString());
        }
        return JSON.stringNode(
                value.refersTo() != null ? value.refersTo().toString() : Objects.requireNonNull(value.text()));
    }
}
