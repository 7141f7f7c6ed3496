package org.tejido.member.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes a change back, field by field: where somebody has changed a field since, it stays. */
@Component
class FieldByField {

    private final JsonMapper json;

    FieldByField(JsonMapper json) {
        // That nothing was known is something to go back to, too.
        this.json = json.rebuild()
                .changeDefaultPropertyInclusion(_ -> JsonInclude.Value.ALL_ALWAYS)
                .build();
    }

    /** @param stayed fields that were changed, and changed again since */
    record Reverted<T>(T form, boolean changed, List<String> stayed) {}

    /** A form that was kept as JSON. */
    <T> T read(String kept, Class<T> form) {
        return json.readValue(kept, form);
    }

    <T> Reverted<T> revert(T before, T after, T now, Class<T> form) {
        ObjectNode was = json.valueToTree(before);
        ObjectNode became = json.valueToTree(after);
        ObjectNode is = json.valueToTree(now);
        var stayed = new ArrayList<String>();
        var changed = false;
        for (var field : was.propertyNames()) {
            if (was.path(field).equals(became.path(field))) {
                continue;
            }
            if (is.path(field).equals(became.path(field))) {
                is.set(field, was.path(field));
                changed = true;
            } else if (!is.path(field).equals(was.path(field))) {
                stayed.add(field);
            }
        }
        return new Reverted<>(json.treeToValue(is, form), changed, stayed);
    }
}
