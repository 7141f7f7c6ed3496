package org.tejido.member.relation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class RelationMessagesTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(_ -> JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, null))
            .build();

    @ParameterizedTest
    @CsvSource({"begun, ", "corrected, ", "ended, 2026-12-31"})
    void areToldAsPromised(String what, @Nullable LocalDate until) throws IOException {
        var relation = new Relation(
                UUID.fromString("019aa5f0-3c00-7a10-8000-000000000e01"),
                RelationKind.PARENT_OF,
                UUID.fromString("019aa5f0-3c00-7a10-8000-000000000a01"),
                UUID.fromString("019aa5f0-3c00-7a10-8000-000000000a02"),
                LocalDate.parse("2024-01-01"),
                until,
                3);

        var told = RelationMessages.of("member.relation." + what, relation);

        assertThat(told.topic()).isEqualTo("member.relation.v1");
        assertThat(told.subject()).isEqualTo(relation.id());
        assertThat(told.sequence()).isEqualTo(3);
        assertThat(JSON.readTree(JSON.writeValueAsString(told.data())))
                .isEqualTo(JSON.readTree(Files.readString(Path.of("contracts/examples", told.type() + ".json"))));
    }
}
