package org.tejido.platform.version;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.platform.SampleTest;
import org.tejido.platform.id.Ids;
import org.tejido.testing.Visitors;

@SampleTest
class VersionTest {

    @Autowired
    Visitors visitors;

    @Test
    void refusesAChangeToWhatSomebodyElseHasChanged() {
        var id = Ids.next();
        visitors.nobody()
                .post()
                .uri("/api/things")
                .bodyValue(Map.of("id", id, "name", "contested"))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");

        rename(id, "\"1\"", "mine").expectStatus().isOk();
        rename(id, "\"1\"", "yours")
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("stale-version");
    }

    @Test
    void refusesAChangeThatDoesNotSayOfWhat() {
        visitors.manager()
                .patch()
                .uri("/api/things/{id}", Ids.next())
                .bodyValue(Map.of("name", "x"))
                .exchange()
                .expectStatus()
                .isEqualTo(428)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("if-match-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "W/\"3\"", "\"a\"", "\"1\", \"2\"", "*"})
    void refusesAVersionThatNoAnswerCarried(String header) {
        rename(Ids.next(), header, "x")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("if-match-malformed");
    }

    private ResponseSpec rename(Object id, String version, String name) {
        return visitors.manager()
                .patch()
                .uri("/api/things/{id}", id)
                .header("If-Match", version)
                .bodyValue(Map.of("name", name))
                .exchange();
    }
}
