package org.tejido.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void makesAPasswordOnceAndKeepsItFromOthers() throws Exception {
        var settings = Settings.of(Map.of("TEJIDO_DATA", folder.toString()), false);

        var password = new Secrets(settings).password(App.MEMBER);

        assertThat(password).matches("[0-9a-f]{48}");
        assertThat(new Secrets(settings).password(App.MEMBER)).isEqualTo(password);
        assertThat(new Secrets(settings).password(App.EVENT)).isNotEqualTo(password);
        assertThat(Files.getPosixFilePermissions(folder.resolve("secrets/member")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
