package org.tejido.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;

/** A service's {@code openapi.yaml}, and what lies in {@code openapi/} beside it, to be held against its code. */
public final class Contract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final List<Map<String, Object>> documents;
    private final String text;

    private Contract(List<String> files) {
        this.documents = files.stream()
                .map(file -> new Yaml().<Map<String, Object>>load(file))
                .toList();
        this.text = String.join("\n", files);
    }

    /** @param contracts the folder */
    public static Contract read(Path contracts) {
        var parts = contracts.resolve("openapi");
        try (var files = Files.isDirectory(parts) ? Files.list(parts) : Stream.<Path>empty()) {
            return new Contract(Stream.concat(Stream.of(contracts.resolve("openapi.yaml")), files.sorted())
                    .map(Contract::text)
                    .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As a service answers it. */
    public static Contract of(String document) {
        return new Contract(List.of(document));
    }

    /** What the document describes, as {@code GET /api/things/{id}}. */
    public Set<String> operations() {
        return documents.stream()
                .flatMap(document -> map(document, "paths").entrySet().stream())
                .flatMap(path -> map(path.getValue()).keySet().stream()
                        .filter(METHODS::contains)
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Reading operations with a parameter in the query of that format, as {@code /api/things/{id}?on=}. */
    public Set<String> readsBy(String format) {
        return documents.stream()
                .flatMap(document -> map(document, "paths").entrySet().stream())
                .flatMap(path -> parameters(map(map(path.getValue()), "get"))
                        .filter(parameter -> "query".equals(parameter.get("in"))
                                && format.equals(map(parameter, "schema").get("format")))
                        .map(parameter -> "%s?%s=".formatted(path.getKey(), parameter.get("name"))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, Object>> parameters(Map<String, Object> operation) {
        return ((List<Map<String, Object>>) operation.getOrDefault("parameters", List.of())).stream();
    }

    /** One of its schemas; fails where there is none of that name. */
    public Map<String, Object> schema(String name) {
        return documents.stream()
                .map(document -> map(map(document, "components"), "schemas"))
                .filter(schemas -> schemas.containsKey(name))
                .map(schemas -> map(schemas, name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no schema " + name + "."));
    }

    /** What it shows (first) as an answer of that status to such as {@code GET /api/things/{id}}; fails where it shows none. */
    public Object example(String operation, int status) {
        var words = operation.split(" ");
        return documents.stream()
                .map(document -> map(map(document, "paths"), words[1]))
                .map(path ->
                        map(map(map(path, words[0].toLowerCase(Locale.ROOT)), "responses"), String.valueOf(status)))
                .map(answer -> map(map(answer, "content"), "application/json"))
                .flatMap(body -> Stream.concat(
                        Stream.ofNullable(body.get("example")),
                        map(body, "examples").values().stream().map(one -> map(one).get("value"))))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("%s shows no %d.".formatted(operation, status)));
    }

    /** All of it as it is written. */
    public String text() {
        return text;
    }

    /** What the code answers to under {@code /api}, in the same form; operations for the operator are the platform's. */
    public static Set<String> operationsOf(RequestMappingHandlerMapping handlers) {
        return handlers.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternsCondition().getPatterns().stream()
                        .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + pattern.getPatternString())))
                .filter(operation -> operation.contains(" /api/") && !operation.contains(" /api/operations/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Object> map(Map<String, Object> node, String name) {
        return map(node.getOrDefault(name, Map.of()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
