package org.tejido.member.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.field.FieldCells;
import org.tejido.member.field.FillInMany.Filling;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes a change back, field by field: where somebody has changed a field since, it stays. */
@Component
class Reverting {

    private final JsonMapper json;

    Reverting(JsonMapper json) {
        // That nothing was known is something to go back to, too.
        this.json = json.rebuild()
                .changeDefaultPropertyInclusion(_ -> JsonInclude.Value.ALL_ALWAYS)
                .build();
    }

    /** What {@link Before} kept. */
    record Kept<T>(T form, ObjectNode fields) {}

    /**
     * @param to what it is to be; null where nothing goes back
     * @param stayed fields that were changed, and changed again since
     */
    record Reverted<T>(@Nullable T to, List<String> stayed) {

        /** Both together stay as they are. */
        static List<String> stayed(Reverted<?> one, Reverted<?> other) {
            return Stream.concat(one.stayed().stream(), other.stayed().stream()).toList();
        }
    }

    <T> Kept<T> read(String before, Class<T> form) {
        var kept = json.readTree(before);
        return new Kept<>(json.treeToValue(kept.path("form"), form), (ObjectNode) kept.path("fields"));
    }

    <T> Reverted<T> form(T before, T after, T now, Class<T> form) {
        ObjectNode is = json.valueToTree(now);
        var stayed = new ArrayList<String>();
        var back = back(json.valueToTree(before), json.valueToTree(after), is, stayed);
        back.forEach(is::set);
        return new Reverted<>(back.isEmpty() ? null : json.treeToValue(is, form), stayed);
    }

    /** The office's own fields. */
    Reverted<Filling> fields(ObjectNode before, Draft draft, Own own, UUID owner, UUID home) {
        var after = before.deepCopy();
        own.became(draft, before).forEach(after::set);
        var now = own.of(owner);
        var is = json.createObjectNode();
        before.propertyNames()
                .forEach(key -> is.set(key, now.values().has(key) ? now.values().path(key) : json.nullNode()));
        var stayed = new ArrayList<String>();
        var back = back(before, after, is, stayed);
        return new Reverted<>(
                back.isEmpty() ? null : new Filling(owner, home, back, now.version()),
                stayed.stream().map(Mapping.OWN::concat).toList());
    }

    private static LinkedHashMap<String, JsonNode> back(
            ObjectNode was, ObjectNode became, ObjectNode is, List<String> stayed) {
        var back = new LinkedHashMap<String, JsonNode>();
        for (var field : was.propertyNames()) {
            if (isSame(was, became, field)) {
                continue;
            }
            if (isSame(is, became, field)) {
                back.put(field, was.path(field));
            } else if (!isSame(is, was, field)) {
                stayed.add(field);
            }
        }
        return back;
    }

    private static boolean isSame(ObjectNode one, ObjectNode other, String field) {
        return FieldCells.Columns.isSame(one.path(field), other.path(field));
    }
}
