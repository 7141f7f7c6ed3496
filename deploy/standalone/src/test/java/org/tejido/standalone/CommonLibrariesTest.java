package org.tejido.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommonLibrariesTest {

    @Test
    void areThoseThatAllHaveInOneVersion() {
        var common = CommonLibraries.of(List.of(
                List.of(Path.of("/m2/snakeyaml-2.6.jar"), Path.of("/m2/caffeine-3.2.4.jar")),
                List.of(Path.of("/m2/caffeine-3.2.5.jar"), Path.of("/m2/snakeyaml-2.6.jar"))));

        assertThat(common).containsExactly(Path.of("/m2/snakeyaml-2.6.jar"));
    }

    @Test
    void areNoneThatWriteToAnApplicationsLog() {
        var netty = List.of(Path.of("/m2/netty-common-4.2.18.Final.jar"), Path.of("/m2/slf4j-api-2.0.20.jar"));

        assertThat(CommonLibraries.of(List.of(netty, netty))).isEmpty();
    }
}
