package org.tejido.platform.contract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** An OpenAPI document put together from files: what is told in one is not told again in another. */
final class OpenApi {

    private final Map<String, Object> document;

    OpenApi(Resource main) throws IOException {
        this.document = read(main);
    }

    /** @throws IllegalStateException where two of them describe the same */
    OpenApi with(Resource... parts) throws IOException {
        var ordered = Arrays.stream(parts)
                .sorted(Comparator.comparing(Resource::getFilename))
                .toList();
        for (var part : ordered) {
            add(document, read(part), String.valueOf(part.getFilename()));
        }
        return this;
    }

    String text() {
        var form = new DumperOptions();
        form.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        form.setAllowUnicode(true);
        form.setDereferenceAliases(true);
        return new Yaml(form).dump(document);
    }

    @SuppressWarnings("unchecked")
    private static void add(Map<String, Object> whole, Map<String, Object> part, String place) {
        part.forEach((name, value) -> {
            var there = whole.putIfAbsent(name, value);
            var here = place + ": " + name;
            if (there instanceof Map<?, ?> map && value instanceof Map<?, ?> more) {
                add((Map<String, Object>) map, (Map<String, Object>) more, here);
            } else if (there instanceof List<?> list && value instanceof List<?> more) {
                var all = new ArrayList<Object>(list);
                all.addAll(more);
                whole.put(name, all);
            } else if (there != null) {
                throw new IllegalStateException(here + " is described twice.");
            }
        });
    }

    private static Map<String, Object> read(Resource resource) throws IOException {
        var loading = new LoaderOptions();
        var form = new DumperOptions();
        var yaml = new Yaml(new SafeConstructor(loading), new Representer(form), form, loading, new WithoutDates());
        try (var content = resource.getInputStream()) {
            return yaml.load(content);
        }
    }

    /** A date stays the text that it is. */
    private static final class WithoutDates extends Resolver {

        @Override
        public void addImplicitResolver(Tag tag, Pattern form, @Nullable String first, int limit) {
            if (tag != Tag.TIMESTAMP) {
                super.addImplicitResolver(tag, form, first, limit);
            }
        }
    }
}
