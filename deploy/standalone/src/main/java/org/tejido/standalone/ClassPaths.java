package org.tejido.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A class loader for each application, above all of them one for {@link CommonLibraries}. */
final class ClassPaths {

    private final Map<App, List<Path>> own = new EnumMap<>(App.class);
    private final ClassLoader common;

    ClassPaths(Path home) throws IOException {
        for (var app : App.values()) {
            own.put(app, app.classPath(home));
        }
        var libraries = CommonLibraries.of(own.values());
        own.replaceAll((_, entries) ->
                entries.stream().filter(Predicate.not(libraries::contains)).toList());
        common = new ClassPath("common", List.copyOf(libraries), ClassLoader.getPlatformClassLoader());
    }

    ClassLoader of(App app) {
        return new ClassPath(app.shortName(), own.get(app), common);
    }
}
