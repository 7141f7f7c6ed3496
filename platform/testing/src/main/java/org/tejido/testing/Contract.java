package org.tejido.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;

/** A service's {@code contracts/openapi.yaml}, to be held against its code. */
public final class Contract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final Map<String, Map<String, Object>> paths;

    private Contract(Map<String, Map<String, Object>> paths) {
        this.paths = paths;
    }

    @SuppressWarnings("unchecked")
    public static Contract read(Path openapi) {
        try (var reader = Files.newBufferedReader(openapi)) {
            Map<String, Object> document = new Yaml().load(reader);
            return new Contract((Map<String, Map<String, Object>>) document.get("paths"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the document describes, as {@code GET /api/things/{id}}. */
    public Set<String> operations() {
        var operations = new TreeSet<String>();
        paths.forEach((path, item) -> item.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return operations;
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
}
