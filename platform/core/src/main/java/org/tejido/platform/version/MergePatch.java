package org.tejido.platform.version;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import org.tejido.platform.problem.Malformed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A JSON merge patch (RFC 7396): what it names changes, null removes, the rest stays. */
public final class MergePatch {

    private final JsonNode patch;
    private final JsonMapper json;
    private final Validator validator;

    MergePatch(JsonNode patch, JsonMapper json, Validator validator) {
        this.patch = patch;
        this.json = json;
        this.validator = validator;
    }

    /**
     * What {@code current} becomes. The caller names in {@code current}'s type what may be changed at all.
     *
     * @throws Malformed ({@code body-malformed}) for a field that cannot be changed, or of the wrong form
     * @throws ConstraintViolationException where the result as a whole breaks a rule
     */
    public <T> T applyTo(T current, Class<T> type) {
        T patched;
        try {
            patched = json.treeToValue(merge(json.valueToTree(current), patch), type);
        } catch (JacksonException unfit) {
            throw new Malformed("body-malformed", "The patch does not fit: " + unfit.getOriginalMessage());
        }
        var violations = validator.validate(patched);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return patched;
    }

    private JsonNode merge(JsonNode target, JsonNode change) {
        if (!(change instanceof ObjectNode changes)) {
            return change;
        }
        var merged = target instanceof ObjectNode object ? object : json.createObjectNode();
        for (var entry : changes.properties()) {
            if (entry.getValue().isNull()) {
                merged.remove(entry.getKey());
            } else {
                merged.set(entry.getKey(), merge(merged.path(entry.getKey()), entry.getValue()));
            }
        }
        return merged;
    }
}
