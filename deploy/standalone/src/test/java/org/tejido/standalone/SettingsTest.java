package org.tejido.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void keepsServicesToTheMachineAndOpensTheGatewayOnlyIfTold() {
        var settings = Settings.of(Map.of("TEJIDO_BIND", "0.0.0.0"), false);

        assertThat(settings.bindAddress(App.GATEWAY)).isEqualTo("0.0.0.0");
        assertThat(settings.bindAddress(App.MEMBER)).isEqualTo("127.0.0.1");
        assertThat(Settings.of(Map.of(), false).bindAddress(App.GATEWAY)).isEqualTo("127.0.0.1");
    }

    @Test
    void followsThePortsGiven() {
        var settings = Settings.of(Map.of("TEJIDO_PORT", "9000", "TEJIDO_DATABASE_PORT", "9001"), false);

        assertThat(settings.publicAddress()).isEqualTo("http://localhost:9000");
        assertThat(settings.databaseAddress()).isEqualTo("127.0.0.1:9001");
        assertThat(settings.ports()).containsEntry("gateway", 9000).containsEntry("PostgreSQL", 9001);
    }

    @Test
    void refusesAPortThatIsNone() {
        var settings = Settings.of(Map.of("TEJIDO_PORT", "80800"), false);

        assertThatThrownBy(settings::ports)
                .isInstanceOf(CannotStart.class)
                .hasMessage("TEJIDO_PORT is \"80800\", which is not a port.");
    }

    @Test
    void quotesWhatAPasswordMayHoldAndShowsItToNobody() {
        var login = Settings.of(
                        Map.of("TEJIDO_KAFKA_USER", "tejido", "TEJIDO_KAFKA_PASSWORD", "of \"many\" \\ signs"), false)
                .kafkaLogin()
                .orElseThrow();

        assertThat(login.jaas()).endsWith("username=\"tejido\" password=\"of \\\"many\\\" \\\\ signs\";");
        assertThat(login.arguments()).contains("--spring.kafka.security.protocol=SASL_SSL");
        assertThat(login.toString()).doesNotContain("signs");
        assertThat(Settings.of(Map.of(), false).kafkaLogin()).isEmpty();
    }

    @Test
    void saysWhichAuthorityCannotBeRead() {
        var settings = Settings.of(Map.of("TEJIDO_DATABASE_AUTHORITY", "/nowhere/ca.pem"), true);

        assertThatThrownBy(settings::databaseAuthority)
                .isInstanceOf(CannotStart.class)
                .hasMessage("TEJIDO_DATABASE_AUTHORITY is /nowhere/ca.pem, which cannot be read.");
    }

    @Test
    void leavesServersAloneThatAreSomebodyElses() {
        var settings = Settings.of(Map.of("TEJIDO_DATABASE_ADDRESS", "db:5432"), false);

        assertThat(settings.external()).isTrue();
        assertThat(settings.ports()).doesNotContainKeys("PostgreSQL", "Kafka");
    }
}
