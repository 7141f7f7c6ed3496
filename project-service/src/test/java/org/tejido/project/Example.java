package org.tejido.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of this service's own messages, and the ids of their story. */
public final class Example {

    public static final UUID OWNER = UUID.fromString("019a0c3e-7b40-7a11-9d2e-5c1f0a000001");
    public static final UUID HOSPITAL = UUID.fromString("019a0c3e-7b40-7a11-9d2e-5c1f0a000002");
    public static final UUID UNIVERSITY = UUID.fromString("019a0c3e-7b40-7a11-9d2e-5c1f0a000003");
    public static final UUID CALL = UUID.fromString("019a0c3e-7b40-7c00-8a00-5c1f0a0000c1");
    public static final UUID INTEREST = UUID.fromString("019a0c3e-7b40-7d00-8b00-5c1f0a0000d1");
    public static final UUID COOPERATION = UUID.fromString("019a0c3e-7b40-7e00-8c00-5c1f0a0000e1");
    public static final UUID CONSORTIUM = UUID.fromString("019a0c3e-7b40-7f00-8d00-5c1f0a0000f1");
    public static final UUID PROPOSAL = UUID.fromString("019a0c3e-7b40-7f00-8e00-5c1f0a0000a1");
    public static final UUID OUTCOME = UUID.fromString("019a0c3e-7b40-7f00-8f00-5c1f0a000091");
    public static final UUID EVENT = UUID.fromString("019a0c3e-7b40-7000-8000-5c1f0a000081");
    public static final UUID COLLABORATION = UUID.fromString("019a0c3e-7b40-7b00-8900-5c1f0a0000b1");

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(_ -> JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, null))
            .build();

    private Example() {}

    public static JsonNode of(String type) {
        try {
            return JSON.readTree(Files.readString(Path.of("contracts/examples", type + ".json")));
        } catch (IOException missing) {
            throw new AssertionError("There is no example of " + type, missing);
        }
    }

    /** What is told, as it is told. */
    public static JsonNode json(Object data) {
        return JSON.readTree(JSON.writeValueAsString(data));
    }
}
