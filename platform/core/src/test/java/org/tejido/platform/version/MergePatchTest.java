package org.tejido.platform.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tejido.platform.problem.Malformed;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MergePatchTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    /** The cases of RFC 7396, appendix A, whose patch is an object. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"a":"b"}              | {"a":"c"}                  | {"a":"c"}
            {"a":"b"}              | {"b":"c"}                  | {"a":"b","b":"c"}
            {"a":"b"}              | {"a":null}                 | {}
            {"a":"b","b":"c"}      | {"a":null}                 | {"b":"c"}
            {"a":["b"]}            | {"a":"c"}                  | {"a":"c"}
            {"a":"c"}              | {"a":["b"]}                | {"a":["b"]}
            {"a":{"b":"c"}}        | {"a":{"b":"d","c":null}}   | {"a":{"b":"d"}}
            {"a":[{"b":"c"}]}      | {"a":[1]}                  | {"a":[1]}
            {"e":null}             | {"a":1}                    | {"e":null,"a":1}
            {}                     | {"a":{"bb":{"ccc":null}}}  | {"a":{"bb":{}}}
            """)
    void mergesAsTheStandardSays(String target, String patch, String merged) {
        assertThat(patch(patch).applyTo(JSON.readTree(target), JsonNode.class)).isEqualTo(JSON.readTree(merged));
    }

    @Test
    void refusesWhatTheTypeDoesNotName() {
        assertThatThrownBy(() -> patch("{\"version\":9}").applyTo(new Named("x"), Named.class))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void validatesTheResultAsAWhole() {
        assertThatThrownBy(() -> patch("{\"name\":null}").applyTo(new Named("x"), Named.class))
                .isInstanceOf(ConstraintViolationException.class);
    }

    private static MergePatch patch(String patch) {
        return new MergePatch(JSON.readTree(patch), JSON, VALIDATOR);
    }

    record Named(@NotBlank String name) {}
}
