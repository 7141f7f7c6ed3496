package org.tejido.gateway.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tejido.testing.Contract;

/** What the site reads and sends is what the services' contracts say. */
class WordsOfServicesTest {

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of("member", "DirectoryEntry", Member.class),
                Arguments.of("member", "OrganisationFields", JoinPage.Application.Organisation.class),
                Arguments.of("member", "ContactFields", JoinPage.Application.Contact.class),
                Arguments.of("member", "Application", JoinPage.Application.class),
                Arguments.of("member", "ApplicationReceipt", JoinPage.Receipt.class),
                Arguments.of("project", "Call", Call.class),
                Arguments.of("event", "Event", Event.class),
                Arguments.of("event", "Admission", Admission.class),
                Arguments.of("event", "Question", Asked.class),
                Arguments.of("event", "Category", Admission.Category.class),
                Arguments.of("event", "Programme", Programme.class),
                Arguments.of("event", "Room", Programme.Room.class),
                Arguments.of("event", "Speaker", Programme.Speaker.class),
                Arguments.of("event", "Session", Programme.Session.class),
                Arguments.of("event", "SpeakersPart", Programme.Part.class),
                Arguments.of("event", "RegistrationForm", EventPage.Wish.class),
                Arguments.of("event", "Registration", Registration.class),
                Arguments.of("event", "OwnSurvey", Survey.class),
                Arguments.of("event", "SurveyQuestion", Asked.class),
                Arguments.of("event", "SurveyAnswers", Survey.Answers.class),
                Arguments.of("event", "Receipt", Receipt.class));
    }

    @ParameterizedTest
    @MethodSource("words")
    void knowsNoWordThatIsInNoContract(String service, String schema, Class<?> form) {
        var told = propertiesOf(contract(service).schema(schema));

        var read = Arrays.stream(form.getRecordComponents())
                .map(WordsOfServicesTest::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(told).containsAll(read);
    }

    @Test
    void asksForWhatTheServicesAnswer() {
        assertThat(contract("member").operations())
                .contains(
                        "GET /api/directory",
                        "GET /api/directory/{id}",
                        "GET /api/privacy/notice",
                        "POST /api/applications");
        assertThat(contract("project").operations()).contains("GET /api/calls", "GET /api/calls/{id}");
        assertThat(contract("event").operations())
                .contains(
                        "GET /api/events",
                        "GET /api/events/{id}",
                        "GET /api/events/{event}/admission",
                        "POST /api/events/{event}/registrations",
                        "GET /api/events/{event}/programme",
                        "GET /api/registrations/{id}",
                        "POST /api/registrations/{id}/acceptance",
                        "GET /api/registrations/{id}/pass.svg",
                        "POST /api/registrations/{id}/cancellation",
                        "POST /api/registrations/{id}/mail-objection",
                        "GET /api/registrations/{id}/survey",
                        "POST /api/registrations/{id}/survey-answer");
    }

    private static Contract contract(String service) {
        return Contract.read(Path.of("..", service + "-service", "contracts"));
    }

    @SuppressWarnings("unchecked")
    private static Set<String> propertiesOf(Map<String, Object> schema) {
        var own = ((Map<String, Object>) schema.getOrDefault("properties", Map.of())).keySet();
        var parts = ((List<Map<String, Object>>) schema.getOrDefault("allOf", List.of()))
                .stream().flatMap(part -> propertiesOf(part).stream());
        return Stream.concat(own.stream(), parts).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(RecordComponent component) {
        var renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }
}
