package org.tejido.standalone;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A class path of which it is known what lies where. The JDK's own asks one jar after another for each class and each
 * resource, and each application opens every jar anew; with four applications of 150 jars that was a tenth of the start.
 */
final class ClassPath extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final List<Path> folders;
    private final Map<String, List<Library>> libraries = new HashMap<>();

    /** @param entries folders, which are asked first, and jars, in the order in which they are asked */
    ClassPath(String name, List<Path> entries, ClassLoader parent) {
        super(name, entries.stream().map(ClassPath::url).toArray(URL[]::new), parent);
        folders = entries.stream().filter(Files::isDirectory).toList();
        for (var entry : entries) {
            if (!Files.isDirectory(entry)) {
                var library = Library.at(entry);
                library.folders().forEach(folder -> libraries
                        .computeIfAbsent(folder, _ -> new ArrayList<>())
                        .add(library));
            }
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var file = name.replace('.', '/') + ".class";
        try {
            for (var folder : folders) {
                var path = folder.resolve(file);
                if (Files.isRegularFile(path)) {
                    return define(name, Files.readAllBytes(path), new CodeSource(url(folder), (Certificate[]) null));
                }
            }
            for (var library : holding(file)) {
                var entry = library.entry(file);
                if (entry.isPresent()) {
                    describePackage(name, library);
                    return define(name, library.bytes(entry.get()), library.source());
                }
            }
        } catch (IOException failure) {
            throw new ClassNotFoundException(name, failure);
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    public @Nullable URL findResource(String name) {
        return found(name).findFirst().orElse(null);
    }

    @Override
    public Enumeration<URL> findResources(String name) {
        return Collections.enumeration(found(name).toList());
    }

    private Stream<URL> found(String name) {
        return Stream.concat(
                folders.stream()
                        .map(folder -> folder.resolve(name))
                        .filter(Files::exists)
                        .map(ClassPath::url),
                holding(name).stream().flatMap(library -> library.entry(name).map(library::url).stream()));
    }

    private List<Library> holding(String name) {
        return libraries.getOrDefault(Library.folderOf(name), List.of());
    }

    private Class<?> define(String name, byte[] bytes, CodeSource source) {
        return defineClass(name, bytes, 0, bytes.length, source);
    }

    /** Some libraries read their own version there. */
    private void describePackage(String className, Library library) {
        var name = className.substring(0, Math.max(0, className.lastIndexOf('.')));
        if (getDefinedPackage(name) == null) {
            try {
                definePackage(name, library.manifest(), library.source().getLocation());
            } catch (IllegalArgumentException _) {
                // Another thread was quicker.
            }
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException failure) {
            throw new IllegalArgumentException(failure);
        }
    }
}
