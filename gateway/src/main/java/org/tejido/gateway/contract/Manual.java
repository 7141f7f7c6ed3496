package org.tejido.gateway.contract;

import static org.tejido.gateway.contract.Merge.list;
import static org.tejido.gateway.contract.Merge.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tejido.gateway.prose.Prose;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An OpenAPI document as somebody reads it: by subject, each operation with what it takes and what it answers. */
public final class Manual {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Map<String, Object> document;
    private final Prose prose;

    Manual(Map<String, Object> document, Prose prose) {
        this.document = document;
        this.prose = prose;
    }

    public String title() {
        return text(map(document.get("info")).get("title"));
    }

    public String description() {
        return prose.html(map(document.get("info")).get("description"));
    }

    public List<Subject> subjects() {
        var subjects = new LinkedHashMap<String, Subject>();
        list(document.get("tags")).forEach(tag -> {
            var name = text(map(tag).get("name"));
            subjects.putIfAbsent(name, new Subject(name, prose.html(map(tag).get("description")), new ArrayList<>()));
        });
        map(document.get("paths")).forEach((path, item) -> METHODS.stream()
                .filter(map(item)::containsKey)
                .forEach(method -> {
                    var operation = map(map(item).get(method));
                    var tag = list(operation.get("tags")).stream()
                            .findFirst()
                            .map(Object::toString)
                            .orElse("");
                    subjects.computeIfAbsent(tag, name -> new Subject(name, "", new ArrayList<>()))
                            .operations()
                            .add(operation(
                                    path, method, operation, list(map(item).get("parameters"))));
                }));
        return subjects.values().stream()
                .filter(subject -> !subject.operations().isEmpty())
                .toList();
    }

    private Operation operation(String path, String method, Map<String, Object> operation, List<Object> shared) {
        var parameters = new ArrayList<Object>(shared);
        parameters.addAll(list(operation.get("parameters")));
        var body = map(resolved(operation.get("requestBody")));
        var content = firstOf(map(body.get("content")));
        return new Operation(
                (method + path).replaceAll("[^A-Za-z0-9]+", "-"),
                method.toUpperCase(Locale.ROOT),
                path,
                text(operation.get("summary")),
                prose.html(operation.get("description")),
                whoMay(list(operation.get("security"))),
                parameters.stream().map(this::parameter).toList(),
                map(body.get("content")).keySet().stream().findFirst().orElse(""),
                fields(content.get("schema")),
                example(content),
                map(operation.get("responses")).entrySet().stream()
                        .map(response -> response(response.getKey(), map(resolved(response.getValue()))))
                        .toList());
    }

    private Field parameter(Object node) {
        var parameter = map(resolved(node));
        return new Field(
                text(parameter.get("name")),
                text(parameter.get("in")) + ", " + type(parameter.get("schema")),
                Boolean.TRUE.equals(parameter.get("required")),
                prose.html(parameter.get("description")));
    }

    private List<Field> fields(@Nullable Object schema) {
        var resolved = map(resolved(schema));
        var required = list(resolved.get("required"));
        return map(resolved.get("properties")).entrySet().stream()
                .map(property -> new Field(
                        property.getKey(),
                        type(property.getValue()),
                        required.contains(property.getKey()),
                        prose.html(map(resolved(property.getValue())).get("description"))))
                .toList();
    }

    private Response response(String status, Map<String, Object> response) {
        return new Response(
                status, prose.html(response.get("description")), example(firstOf(map(response.get("content")))));
    }

    /** The first that the document gives. */
    private @Nullable String example(Map<String, Object> content) {
        var example = content.get("example");
        if (example == null) {
            example = firstOf(map(content.get("examples"))).get("value");
        }
        if (example == null) {
            example = map(resolved(content.get("schema"))).get("example");
        }
        return example == null ? null : JSON.writeValueAsString(example);
    }

    private String type(@Nullable Object schema) {
        var resolved = map(resolved(schema));
        if (resolved.containsKey("enum")) {
            return list(resolved.get("enum")).stream().map(String::valueOf).collect(Collectors.joining(" | "));
        }
        var said = resolved.get("type");
        var type = said instanceof List<?> several
                ? several.stream()
                        .map(String::valueOf)
                        .filter(one -> !one.equals("null"))
                        .collect(Collectors.joining(" | "))
                : text(said);
        return switch (type) {
            case "array" -> type(resolved.get("items")) + "[]";
            case "" -> "object";
            default -> resolved.containsKey("format") ? text(resolved.get("format")) : type;
        };
    }

    private static String whoMay(List<Object> security) {
        var open = security.isEmpty() || security.stream().anyMatch(one -> map(one).isEmpty());
        var scopes = security.stream()
                .flatMap(one -> list(map(one).get("apiKey")).stream())
                .map(String::valueOf)
                .collect(Collectors.toSet());
        var keys = String.join(", ", scopes);
        return open ? "anyone" : keys.isEmpty() ? "session" : keys;
    }

    private @Nullable Object resolved(@Nullable Object node) {
        return map(node).get("$ref") instanceof String reference ? resolved(at(reference), Set.of(reference)) : node;
    }

    private @Nullable Object resolved(@Nullable Object node, Set<String> seen) {
        return map(node).get("$ref") instanceof String reference && !seen.contains(reference) ? at(reference) : node;
    }

    private @Nullable Object at(String reference) {
        Object node = document;
        for (var step : reference.replaceFirst("^#/", "").split("/")) {
            node = map(node).get(step.replace("~1", "/").replace("~0", "~"));
        }
        return node;
    }

    private static Map<String, Object> firstOf(Map<String, Object> named) {
        return named.values().stream().findFirst().map(Merge::map).orElseGet(LinkedHashMap::new);
    }

    private static String text(@Nullable Object node) {
        return node == null ? "" : node.toString();
    }

    public record Subject(String name, String description, List<Operation> operations) {}

    /** @param whoMay {@code anyone}, {@code session}, or the scope that a key needs */
    public record Operation(
            String id,
            String method,
            String path,
            String summary,
            String description,
            String whoMay,
            List<Field> parameters,
            String bodyType,
            List<Field> fields,
            @Nullable String example,
            List<Response> responses) {}

    public record Field(String name, String type, boolean required, String description) {}

    public record Response(
            String status, String description, @Nullable String example) {}
}
