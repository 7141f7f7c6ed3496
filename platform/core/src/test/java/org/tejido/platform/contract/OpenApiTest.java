package org.tejido.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.Yaml;

class OpenApiTest {

    private static final Resource MAIN = file("openapi.yaml", """
            openapi: 3.1.0
            tags: [{name: things}]
            paths:
              /api/things: {get: {tags: [things]}}
            components:
              schemas:
                Thing: {example: {since: 2026-06-01}}
            """);

    @Test
    void addsWhatAFeatureDescribes() throws IOException {
        var part = file("wheels.yaml", """
                tags: [{name: wheels}]
                paths:
                  /api/wheels: {get: {tags: [wheels]}}
                components:
                  schemas:
                    Wheel: {type: object}
                """);

        Map<String, Object> whole = new Yaml().load(new OpenApi(MAIN).with(part).text());

        assertThat(whole.get("tags")).isEqualTo(List.of(Map.of("name", "things"), Map.of("name", "wheels")));
        assertThat(((Map<?, ?>) whole.get("paths")).keySet()).hasToString("[/api/things, /api/wheels]");
        assertThat(whole.get("components"))
                .isEqualTo(Map.of(
                        "schemas",
                        Map.of(
                                "Thing", Map.of("example", Map.of("since", "2026-06-01")),
                                "Wheel", Map.of("type", "object"))));
    }

    @Test
    void addsAMethodToAPathThatIsThere() throws IOException {
        var part = file("more.yaml", "paths: {/api/things: {post: {tags: [things]}}}");

        assertThat(new OpenApi(MAIN).with(part).text()).contains("get:").contains("post:");
    }

    @Test
    void writesOutWhatIsSaidByReference() throws IOException {
        var part = file("same.yaml", "paths: {/api/a: {get: &same {tags: [things]}}, /api/b: {get: *same}}");

        assertThat(new OpenApi(MAIN).with(part).text()).doesNotContain("&", "*");
    }

    @Test
    void refusesToDescribeTheSameTwice() {
        var part = file("again.yaml", "paths: {/api/things: {get: {summary: Another}}}\nopenapi: 3.0.0");

        assertThatIllegalStateException()
                .isThrownBy(() -> new OpenApi(MAIN).with(part))
                .withMessageContaining("described twice");
    }

    private static Resource file(String name, String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
