package org.tejido.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** RFC 9457 as this house fills it in: {@code code} is what clients decide by, {@code traceId} what support asks for. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "code", "detail", "instance", "traceId", "errors"})
record Problem(
        String title,
        int status,
        String code,
        String detail,
        @Nullable String instance,
        @Nullable String traceId,
        List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> properties) {

    Problem(String title, int status, String code, String detail) {
        this(title, status, code, detail, null, null, List.of(), Map.of());
    }

    Problem with(List<FieldError> fields) {
        return new Problem(title, status, code, detail, instance, traceId, fields, properties);
    }

    Problem with(Map<String, Object> more) {
        return new Problem(title, status, code, detail, instance, traceId, errors, more);
    }

    Problem during(String path, String trace) {
        return new Problem(title, status, code, detail, path, trace, errors, properties);
    }

    public String getType() {
        return "urn:tejido:problem:" + code;
    }
}
