package org.tejido.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

    private static final String PORTS = "org/tejido/standalone/Ports.class";

    @TempDir
    Path home;

    private Path first;
    private Path second;

    @BeforeEach
    void makeJars() throws IOException {
        first = jar("first 100%.jar", Map.of(PORTS, bytesOfPorts(), "texts/hello", "first".getBytes(UTF_8)));
        second = jar(
                "second.jar",
                Map.of(
                        "texts/hello", "second".getBytes(UTF_8),
                        "texts/old", "for all".getBytes(UTF_8),
                        "META-INF/versions/17/texts/old", "for 17".getBytes(UTF_8),
                        "META-INF/versions/17/newer/text", "only for 17".getBytes(UTF_8)));
    }

    @Test
    void findsFoldersFirstAndThenJarsInTheirOrder() throws IOException {
        var folder = Files.createDirectories(home.resolve("classes/texts")).getParent();
        Files.writeString(folder.resolve("texts/hello"), "folder");
        var classPath = of(second, folder, first);

        assertThat(text(classPath.getResource("texts/hello"))).isEqualTo("folder");
        assertThat(Collections.list(classPath.getResources("texts/hello")))
                .extracting(ClassPathTest::text)
                .containsExactly("folder", "second", "first");
    }

    @Test
    void findsAPackageAsAFolder() {
        assertThat(of(first).getResource("org/tejido/standalone/")).isNotNull();
        assertThat(of(first).getResource("org/tejido/standalone")).isNotNull();
        assertThat(of(first).getResource("org/tejido/")).isNull();
    }

    @Test
    void findsWhatIsMeantForThisReleaseOfJava() {
        var classPath = of(first, second);

        assertThat(text(classPath.getResource("texts/old"))).isEqualTo("for 17");
        assertThat(text(classPath.getResource("newer/text"))).isEqualTo("only for 17");
    }

    @Test
    void loadsAClassAnewForEachApplicationAndOnceInCommon() throws Exception {
        var name = Ports.class.getName();
        var common = of(first);
        var member = new ClassPath("member", List.of(second), common);
        var event = new ClassPath("event", List.of(second), common);

        assertThat(of(first).loadClass(name))
                .isNotEqualTo(of(first).loadClass(name))
                .isNotEqualTo(Ports.class);
        assertThat(member.loadClass(name)).isEqualTo(event.loadClass(name));
        assertThatThrownBy(() -> of(second).loadClass(name)).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void tellsTheVersionOfALibrary() throws Exception {
        var type = of(first).loadClass(Ports.class.getName());

        assertThat(type.getPackage().getImplementationVersion()).isEqualTo("7");
        assertThat(type.getProtectionDomain().getCodeSource().getLocation())
                .isEqualTo(first.toUri().toURL());
    }

    private static ClassPath of(Path... entries) {
        return new ClassPath("test", List.of(entries), ClassLoader.getPlatformClassLoader());
    }

    private static String text(URL url) {
        try (var content = url.openStream()) {
            return new String(content.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static byte[] bytesOfPorts() throws IOException {
        try (var content = Ports.class.getResourceAsStream("Ports.class")) {
            return content.readAllBytes();
        }
    }

    private Path jar(String name, Map<String, byte[]> entries) throws IOException {
        var path = home.resolve(name);
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, "7");
        try (var jar = new JarOutputStream(Files.newOutputStream(path), manifest)) {
            jar.putNextEntry(new JarEntry("org/tejido/standalone/"));
            for (var entry : new TreeMap<>(entries).entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
            }
        }
        return path;
    }
}
