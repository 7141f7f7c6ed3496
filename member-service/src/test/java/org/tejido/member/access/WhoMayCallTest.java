package org.tejido.member.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.tejido.member.Office.application;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.somebody;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.testing.Contract;
import org.tejido.testing.Visitors;

/** Every address of the service, and everyone who might knock there. */
@MemberServiceTest
class WhoMayCallTest {

    private static final List<String> CALLERS = List.of(
            "nobody", "juror", "applicant-itself", "other-applicant", "other-member", "own-member", "manager", "admin");

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    List<AccessRows> features;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    /** What a refused call or a reading one has called upon is as good as new; what another has changed is made anew. */
    private final Map<AccessRows, Map<String, Object>> things = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> everyAddressForEveryCaller() {
        return features.stream().flatMap(feature -> rows(feature)
                .map(row -> dynamicTest(row.call(), () -> answersAsTheMatrixSays(feature, row))));
    }

    @Test
    void noAddressIsLeftOut() {
        var asked = features.stream()
                .flatMap(WhoMayCallTest::rows)
                .map(row -> withoutNames(row.call()))
                .collect(Collectors.toCollection(TreeSet::new));
        var answered = Contract.operationsOf(handlers).stream()
                .map(WhoMayCallTest::withoutNames)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(asked).isEqualTo(answered);
    }

    @Test
    void aSystemMayDoNoMoreThanItsKeySays() {
        var reader = visitors.system("manager", null, "member:read");

        assertThat(status(reader.get().uri("/api/organisations"))).isEqualTo(200);
        assertThat(status(reader.post().uri("/api/organisations").bodyValue(organisation())))
                .isEqualTo(403);
        assertThat(status(visitors.system("manager", null, "event:read").get().uri("/api/organisations")))
                .isEqualTo(403);
        assertThat(status(visitors.holding("not.a.token").get().uri("/api/directory")))
                .isEqualTo(401);
    }

    private void answersAsTheMatrixSays(AccessRows feature, Row row) {
        for (var caller : CALLERS) {
            var ids = things.computeIfAbsent(feature, this::thingsToCallUpon);
            var expected = row.statuses().get(caller);
            assertThat(status(call(feature, row, visitor(caller, ids), ids)))
                    .as("%s by %s", row.call(), caller)
                    .isEqualTo(expected);
            if (expected < 400 && !row.method().equals("GET")) {
                things.remove(feature);
            }
        }
    }

    private Map<String, Object> thingsToCallUpon(AccessRows feature) {
        var ids = aMemberWithAPersonAndAnApplicant();
        ids.putAll(feature.prepare(Map.copyOf(ids)));
        return ids;
    }

    private static WebTestClient.RequestHeadersSpec<?> call(
            AccessRows feature, Row row, WebTestClient visitor, Map<String, Object> ids) {
        var request = visitor.method(HttpMethod.valueOf(row.method())).uri(row.address(), ids);
        feature.headers(row.call(), ids).forEach(request::header);
        var content = feature.content(row.call(), ids);
        return content == null ? request : request.bodyValue(content);
    }

    private Map<String, Object> aMemberWithAPersonAndAnApplicant() {
        var member = id(office.registers(organisation()), "organisationId");
        var membership = id(office.admits(office.appliesFor(member)), "membershipId");
        var person = Map.of("organisationId", member, "name", "Ana Gil", "email", somebody());
        var recorded = body(
                visitors.manager().post().uri("/api/people").bodyValue(person).exchange());
        var receipt = office.receives(application(organisation()));
        return new HashMap<>(Map.of(
                "member", member,
                "membership", membership,
                "person", id(recorded, "personId"),
                "applicant", id(receipt, "organisationId"),
                "application", id(receipt, "membershipId")));
    }

    private WebTestClient visitor(String who, Map<String, Object> ids) {
        return switch (who) {
            case "nobody" -> visitors.nobody();
            case "juror" -> visitors.juror();
            case "applicant-itself" -> visitors.applicantOf((UUID) ids.get("applicant"));
            case "other-applicant" -> visitors.applicantOf(UUID.randomUUID());
            case "other-member" -> visitors.memberOf(UUID.randomUUID());
            case "own-member" -> visitors.memberOf((UUID) ids.get("member"));
            case "manager" -> visitors.manager();
            case "admin" -> visitors.admin();
            default -> throw new IllegalArgumentException(who);
        };
    }

    private static int status(WebTestClient.RequestHeadersSpec<?> request) {
        return Visitors.status(request.exchange());
    }

    private static Stream<Row> rows(AccessRows feature) {
        return feature.matrix().lines().filter(line -> !line.isBlank()).map(Row::of);
    }

    private static String withoutNames(String call) {
        return call.replaceAll("\\?.*", "").replaceAll("\\{\\w+}", "{}");
    }

    private record Row(String method, String address, Map<String, Integer> statuses) {

        static Row of(String line) {
            var words = line.strip().split("\\s+");
            assertThat(words).as(line).hasSize(2 + CALLERS.size());
            return new Row(
                    words[0],
                    words[1],
                    IntStream.range(0, CALLERS.size())
                            .boxed()
                            .collect(Collectors.toMap(CALLERS::get, place -> Integer.valueOf(words[place + 2]))));
        }

        String call() {
            return method + " " + address;
        }
    }
}
