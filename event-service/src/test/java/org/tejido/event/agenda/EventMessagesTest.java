package org.tejido.event.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mapstruct.factory.Mappers;
import org.tejido.event.schedule.Schedule;
import org.tejido.platform.outbox.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What leaves is what the examples in {@code contracts/} show. */
class EventMessagesTest {

    private final JsonMapper json = new JsonMapper();
    private final EventMessages messages = new EventMessages(Mappers.getMapper(EventMessageMapper.class));
    private final Event.Id id = new Event.Id(UUID.fromString("019aa5f0-3c00-7a10-8000-00000000e001"));

    @Test
    void tellsADraftAsTheExampleDoes() throws IOException {
        assertTold(messages.of(new EventFact.Drafted(id, details("2027-03-18", 120)), 1), "event.event.drafted", 1);
    }

    @Test
    void tellsAPublicationAsTheExampleDoes() throws IOException {
        assertTold(messages.of(new EventFact.Published(id, details("2027-03-18", 120)), 2), "event.event.published", 2);
    }

    @Test
    void tellsARevisionAsTheExampleDoes() throws IOException {
        assertTold(messages.of(new EventFact.Revised(id, details("2027-03-19", 150)), 3), "event.event.revised", 3);
    }

    @Test
    void tellsACancellationAsTheExampleDoes() throws IOException {
        assertTold(messages.of(new EventFact.Cancelled(id), 4), "event.event.cancelled", 4);
    }

    @Test
    void tellsAPostponementAsTheExampleDoes() throws IOException {
        assertTold(messages.of(new EventFact.Postponed(id), 4), "event.event.postponed", 4);
    }

    @Test
    void tellsANewDateAsTheExampleDoes() throws IOException {
        assertTold(
                messages.of(new EventFact.Rescheduled(id, details("2027-03-19", 150)), 5),
                "event.event.rescheduled",
                5);
    }

    private void assertTold(Message message, String type, long sequence) throws IOException {
        assertThat(message.topic()).isEqualTo("event.event.v1");
        assertThat(message.type()).isEqualTo(type);
        assertThat(message.subject()).isEqualTo(id.value());
        assertThat(message.sequence()).isEqualTo(sequence);
        assertThat(json.<JsonNode>valueToTree(message.data()))
                .isEqualTo(json.readTree(Files.readString(Path.of("contracts/examples", type + ".json"))));
    }

    private static EventDetails details(String day, int capacity) {
        return new EventDetails(
                EventKind.CONFERENCE,
                new Text("Jornada de terapias avanzadas en oncología", "Advanced therapies in oncology"),
                null,
                Schedule.of(LocalDateTime.parse(day + "T09:30"), LocalDateTime.parse(day + "T14:00"), "Europe/Madrid"),
                null,
                capacity,
                Price.of(0, 4500, "EUR"),
                Visibility.PUBLIC);
    }
}
