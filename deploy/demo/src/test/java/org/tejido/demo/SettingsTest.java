package org.tejido.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void looksWhereTheStandaloneRunsUnlessTold() {
        var settings = Settings.of(Map.of("TEJIDO_HOME", "/opt/tejido"));

        assertThat(settings.address()).hasToString("http://127.0.0.1:8080");
        assertThat(settings.setUpLink()).isEqualTo(Path.of("/opt/tejido/.data/run/set-up-link"));
        assertThat(settings.accounts()).isEqualTo(Path.of("/opt/tejido/.data/demo-admin"));
    }

    @Test
    void followsThePortAndTheFolderOfTheStandalone() {
        var settings =
                Settings.of(Map.of("TEJIDO_HOME", "/opt/tejido", "TEJIDO_DATA", "/srv/data", "TEJIDO_PORT", "9000"));

        assertThat(settings.address()).hasToString("http://127.0.0.1:9000");
        assertThat(settings.accounts()).isEqualTo(Path.of("/srv/data/demo-admin"));
    }

    @Test
    void goesElsewhereIfTold() {
        var settings = Settings.of(Map.of(
                "TEJIDO_URL", "https://tejido.example", "TEJIDO_PORT", "9000", "TEJIDO_SETUP_LINK_FILE", "/run/link"));

        assertThat(settings.address()).hasToString("https://tejido.example");
        assertThat(settings.setUpLink()).isEqualTo(Path.of("/run/link"));
    }
}
