package org.tejido.event.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What leaves is what the examples in {@code contracts/} show. */
class MeetingMessagesTest {

    private static final UUID EVENT = UUID.fromString("019aa5f0-3c00-7a10-8000-00000000e001");
    private static final UUID MEETING = UUID.fromString("019aa5f6-7000-7d10-8000-00000000d001");
    private static final UUID ONE = UUID.fromString("019aa5e0-1000-7c30-8000-00000000a001");
    private static final UUID OTHER = UUID.fromString("019aa5e0-1000-7c30-8000-00000000a002");

    private final JsonMapper json = new JsonMapper();
    private final MeetingMessages messages = new MeetingMessages();

    @Test
    void tellsAMeetingThatWasHeldAsTheExampleDoes() throws IOException {
        var told = messages.of(held(ONE, OTHER));

        assertThat(told.topic()).isEqualTo("event.meeting.v1");
        assertThat(told.type()).isEqualTo("event.meeting.held");
        assertThat(told.subject()).isEqualTo(MEETING);
        assertThat(told.sequence()).isEqualTo(1);
        assertThat(json.<JsonNode>valueToTree(told.data()))
                .isEqualTo(json.readTree(Files.readString(Path.of("contracts/examples/event.meeting.held.json"))));
    }

    @Test
    void namesEachOrganisationOnceAndNobodyElse() {
        assertThat(organisations(held(ONE, null))).isEqualTo("[\"%s\"]".formatted(ONE));
        assertThat(organisations(held(null, null))).isEqualTo("[]");
        assertThat(organisations(held(ONE, ONE))).isEqualTo("[\"%s\"]".formatted(ONE));
    }

    private String organisations(MeetingFact fact) {
        return json.<JsonNode>valueToTree(messages.of(fact).data())
                .get("organisationIds")
                .toString();
    }

    private static MeetingFact.Held held(@Nullable UUID one, @Nullable UUID other) {
        return new MeetingFact.Held(
                new Meeting.Id(MEETING),
                new Meeting.Between(EVENT, UUID.randomUUID(), UUID.randomUUID(), one, other, null),
                Instant.parse("2027-03-18T10:20:00Z"));
    }
}
