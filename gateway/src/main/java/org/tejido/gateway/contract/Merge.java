package org.tejido.gateway.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts OpenAPI documents together. Each service's components get its name in front, so that two may have a
 * {@code Problem} each; and who may call is said as it is at this door: by a session or by a key.
 */
final class Merge {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String COMPONENTS = "#/components/";

    private final Map<String, Object> own;
    private final String publicUrl;

    Merge(Map<String, Object> own, String publicUrl) {
        this.own = own;
        this.publicUrl = publicUrl;
    }

    Map<String, Object> with(Map<String, Map<String, Object>> services) {
        var whole = copy(own);
        whole.put("servers", List.of(Map.of("url", publicUrl)));
        var paths = new TreeMap<>(map(whole.get("paths")));
        var tags = new ArrayList<>(list(whole.get("tags")));
        var components = copy(map(whole.get("components")));
        components.replaceAll((_, named) -> copy(map(named)));
        services.forEach((service, document) -> {
            var renamed = map(renamed(document, service));
            map(renamed.get("paths")).forEach((path, item) -> paths.put(path, atThisDoor(map(item), renamed, service)));
            tags.addAll(list(renamed.get("tags")).stream()
                    .map(tag -> with(map(tag), "x-service", service))
                    .toList());
            map(renamed.get("components")).forEach((kind, named) -> {
                if (!kind.equals("securitySchemes")) {
                    map(named).forEach((name, component) -> map(components.computeIfAbsent(
                                    kind, _ -> new LinkedHashMap<>()))
                            .put(service + "." + name, component));
                }
            });
        });
        whole.put("paths", paths);
        whole.put("tags", tags);
        whole.put("components", components);
        return whole;
    }

    private static Map<String, Object> atThisDoor(
            Map<String, Object> item, Map<String, Object> document, String service) {
        var copy = copy(item);
        copy.replaceAll((method, operation) -> {
            if (!METHODS.contains(method)) {
                return operation;
            }
            var changed = with(map(operation), "x-service", service);
            var said = changed.containsKey("security") ? changed.get("security") : document.get("security");
            changed.put("security", security(list(said), service + (method.equals("get") ? ":read" : ":write")));
            return changed;
        });
        return copy;
    }

    /** An empty requirement means that nobody need sign in. */
    private static List<Object> security(List<Object> said, String scope) {
        var here = new ArrayList<Object>();
        if (said.isEmpty() || said.stream().anyMatch(one -> map(one).isEmpty())) {
            here.add(Map.of());
        }
        if (said.stream().anyMatch(one -> !map(one).isEmpty())) {
            here.add(Map.of("session", List.of()));
            here.add(Map.of("apiKey", List.of(scope)));
        }
        return here;
    }

    /** The same with every reference to a component leading to where that component will be. */
    private static @Nullable Object renamed(@Nullable Object node, String service) {
        return switch (node) {
            case Map<?, ?> map -> {
                var renamed = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((key, value) -> renamed.put(String.valueOf(key), renamed(value, service)));
                yield renamed;
            }
            case List<?> list -> {
                var renamed = new ArrayList<@Nullable Object>();
                list.forEach(value -> renamed.add(renamed(value, service)));
                yield renamed;
            }
            case String text
            when text.startsWith(COMPONENTS) -> {
                var name = text.lastIndexOf('/') + 1;
                yield text.substring(0, name) + service + "." + text.substring(name);
            }
            case null -> null;
            default -> node;
        };
    }

    private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
        var copy = copy(map);
        copy.put(key, value);
        return copy;
    }

    private static Map<String, Object> copy(Map<String, Object> map) {
        return new LinkedHashMap<>(map);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object node) {
        return node instanceof Map ? (Map<String, Object>) node : new LinkedHashMap<>();
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(@Nullable Object node) {
        return node instanceof List ? (List<Object>) node : List.of();
    }
}
