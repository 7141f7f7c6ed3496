package org.tejido.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The manifests as files, by their path below this module. */
record Manifests(Map<String, String> files) {

    static Manifests read() {
        var files = new TreeMap<String, String>();
        try (Stream<Path> paths = Stream.concat(Files.list(Path.of("base")), Files.list(Path.of("production")))) {
            for (var path :
                    paths.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                files.put(path.toString(), Files.readString(path));
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        return new Manifests(files);
    }

    /** @throws IllegalArgumentException if the text to be replaced is not there */
    Manifests with(String file, String text, String other) {
        var before = files.get(file);
        if (!before.contains(text)) {
            throw new IllegalArgumentException(file + " does not say: " + text);
        }
        var changed = new TreeMap<>(files);
        changed.put(file, before.replace(text, other));
        return new Manifests(changed);
    }

    List<Resource> in(String folder) {
        var resources = new ArrayList<Resource>();
        files.forEach((file, text) -> {
            if (file.startsWith(folder + "/")) {
                new Yaml(new SafeConstructor(new LoaderOptions()))
                        .loadAll(text)
                        .forEach(document -> resources.add(new Resource(file, new Node(document))));
            }
        });
        return resources;
    }
}
