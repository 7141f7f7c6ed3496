package org.tejido.gateway.contract;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML as JSON means it: maps, lists, numbers and texts. A date stays the text that it is. */
final class Yaml {

    private static final int MOST_ALIASES = 1_000;

    private Yaml() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> read(String text) {
        var loading = new LoaderOptions();
        loading.setMaxAliasesForCollections(MOST_ALIASES);
        var dumping = new DumperOptions();
        return (Map<String, Object>) new org.yaml.snakeyaml.Yaml(
                        new SafeConstructor(loading), new Representer(dumping), dumping, loading, new WithoutDates())
                .<Object>load(text);
    }

    private static final class WithoutDates extends Resolver {

        @Override
        public void addImplicitResolver(Tag tag, Pattern form, @Nullable String first, int limit) {
            if (tag != Tag.TIMESTAMP) {
                super.addImplicitResolver(tag, form, first, limit);
            }
        }
    }
}
