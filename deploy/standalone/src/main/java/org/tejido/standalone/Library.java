package org.tejido.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/** A jar, opened and listed once for all applications. It is never closed: they go on asking. */
final class Library {

    private static final Map<Path, Library> OPENED = new ConcurrentHashMap<>();

    private final Path path;
    private final JarFile jar;
    private final Set<String> folders;
    private final Manifest manifest;
    private final CodeSource source;

    private Library(Path path) {
        this.path = path;
        try {
            jar = new JarFile(path.toFile(), false, ZipFile.OPEN_READ, JarFile.runtimeVersion());
            folders = jar.versionedStream()
                    .map(entry -> folderOf(entry.getName()))
                    .collect(Collectors.toUnmodifiableSet());
            manifest = Optional.ofNullable(jar.getManifest()).orElseGet(Manifest::new);
            source = new CodeSource(path.toUri().toURL(), (Certificate[]) null);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @throws UncheckedIOException if there is no jar at this place */
    static Library at(Path path) {
        return OPENED.computeIfAbsent(path, Library::new);
    }

    /** The folder in which something of this name lies, a folder being a thing as well; empty for the root. */
    static String folderOf(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/', name.length() - 2)));
    }

    Set<String> folders() {
        return folders;
    }

    /** As it is for this release of Java. */
    Optional<JarEntry> entry(String name) {
        return Optional.ofNullable(jar.getJarEntry(name));
    }

    byte[] bytes(JarEntry entry) throws IOException {
        try (var content = jar.getInputStream(entry)) {
            return content.readAllBytes();
        }
    }

    URL url(JarEntry entry) {
        try {
            return new URI("jar", "file:" + path + "!/" + entry.getRealName(), null).toURL();
        } catch (URISyntaxException | MalformedURLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    CodeSource source() {
        return source;
    }
}
