package org.tejido.event.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mapstruct.factory.Mappers;
import org.tejido.platform.outbox.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What leaves is what the examples in {@code contracts/} show. */
class RegistrationMessagesTest {

    private static final UUID EVENT = UUID.fromString("019aa5f0-3c00-7a10-8000-00000000e001");
    private static final UUID ORGANISATION = UUID.fromString("019aa5e0-1000-7c30-8000-00000000a001");

    private final JsonMapper json = new JsonMapper();
    private final RegistrationMessages messages =
            new RegistrationMessages(Mappers.getMapper(RegistrationMessageMapper.class));
    private final Registration.Id id = new Registration.Id(UUID.fromString("019aa5f4-5100-7b20-8000-00000000c001"));
    private final Booking booking =
            new Booking(EVENT, ORGANISATION, 2, false, false, Instant.parse("2027-03-19T13:00:00Z"), null, false);

    @Test
    void tellsAnAttendanceAsTheExampleDoes() throws IOException {
        var told = messages.of(new RegistrationFact.Attended(id, booking, Instant.parse("2027-03-19T08:21:07Z")));

        assertTold(told, "event.attendance.v1", "event.attendance.recorded", 1);
    }

    @Test
    void leavesOutTheOrganisationOfWhoeverComesForThemselves() {
        var alone = new Booking(EVENT, null, 1, false, false, Instant.parse("2027-03-19T13:00:00Z"), null, false);
        var told = messages.of(new RegistrationFact.Attended(id, alone, Instant.parse("2027-03-19T08:21:07Z")));

        assertThat(json.<JsonNode>valueToTree(told.data()).has("organisationId"))
                .isFalse();
    }

    private void assertTold(Message message, String topic, String type, long sequence) throws IOException {
        assertThat(message.topic()).isEqualTo(topic);
        assertThat(message.type()).isEqualTo(type);
        assertThat(message.subject()).isEqualTo(id.value());
        assertThat(message.sequence()).isEqualTo(sequence);
        assertThat(json.<JsonNode>valueToTree(message.data()))
                .isEqualTo(json.readTree(Files.readString(Path.of("contracts/examples", type + ".json"))));
    }
}
