package org.tejido.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.platform.SampleTest;
import org.tejido.testing.Visitors;

@SampleTest
class ProblemTest {

    @Autowired
    Visitors visitors;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"name":                                        | 400 | body-malformed |                | null
            {"nome":"x"}                                    | 400 | body-malformed | /nome          | unknown-field
            {"name":"x","id":"7"}                           | 400 | body-malformed | /id            | wrong-form
            {"name":"x","parts":[{"label":"a","count":"b"}]}| 400 | body-malformed | /parts/0/count | wrong-form
            {"name":" "}                                    | 422 | invalid        | /name          | not-blank
            {"name":"a name that is too long"}              | 422 | invalid        | /name          | size
            {"name":"x","parts":[{"label":"","count":1}]}   | 422 | invalid        | /parts/0/label | not-blank
            {"name":"x","tags":["ok",""]}                   | 422 | invalid        | /tags/1        | not-blank
            """)
    void namesTheFieldAtFault(String body, int status, String code, String pointer, String fieldCode) {
        var problem = post(body)
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.type")
                .isEqualTo("urn:tejido:problem:" + code)
                .jsonPath("$.instance")
                .isEqualTo("/api/things");
        if (pointer != null) {
            problem.jsonPath("$.errors[0].pointer")
                    .isEqualTo(pointer)
                    .jsonPath("$.errors[0].code")
                    .isEqualTo(fieldCode);
        }
    }

    @Test
    void carriesARefusalsOwnCodePropertiesAndField() {
        post("{\"name\":\"only one\"}").expectStatus().isCreated();

        post("{\"name\":\"only one\"}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("name-taken")
                .jsonPath("$.name")
                .isEqualTo("only one")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/name");
    }

    @Test
    void answersAnUnknownAddressAndAWrongMethod() {
        visitors.nobody()
                .get()
                .uri("/api/nowhere")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("not-found");
        visitors.nobody()
                .put()
                .uri("/api/things")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("method-not-allowed");
    }

    @Test
    void refusesABodyOfAnotherTypeOrTooLarge() {
        visitors.nobody()
                .post()
                .uri("/api/things")
                .contentType(MediaType.TEXT_XML)
                .bodyValue("<name/>")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
        post("{\"name\":\"" + "x".repeat(1_100_000) + "\"}").expectStatus().isEqualTo(413);
    }

    @Test
    void tellsNothingOfAFaultButItsTrace() {
        var answer = visitors.nobody()
                .get()
                .uri("/api/things/broken")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .exchange()
                .expectStatus()
                .isEqualTo(500)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(answer)
                .contains("internal-error", "4bf92f3577b34da6a3ce929d0e0e4736")
                .doesNotContain("secret");
    }

    private ResponseSpec post(String body) {
        return visitors.nobody()
                .post()
                .uri("/api/things")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
