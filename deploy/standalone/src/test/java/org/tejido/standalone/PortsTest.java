package org.tejido.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void namesWhoHoldsAPort() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.requireFree(Map.of("gateway", other.getLocalPort())))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith("Port " + other.getLocalPort() + ", meant for gateway, is held by process "
                            + ProcessHandle.current().pid() + " (")
                    .hasMessageContaining("java");
        }
    }

    @Test
    void seesOneThatIsHeldOnAllAddresses() throws Exception {
        try (var other = new ServerSocket(0)) {
            assertThat(Ports.isFree(other.getLocalPort())).isFalse();
            assertThat(Ports.holder(other.getLocalPort())).isPresent();
        }
    }

    @Test
    void takesOneThatWasJustGivenUp() throws Exception {
        int port;
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = other.getLocalPort();
        }
        assertThatCode(() -> Ports.requireFree(Map.of("gateway", port))).doesNotThrowAnyException();
    }
}
