package org.tejido.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.application;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.somebody;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.tejido.testing.Contract;
import org.tejido.testing.Visitors;

/** Every address of the service, and everyone who might knock there. */
@MemberServiceTest
class WhoMayCallTest {

    /** {member} is OWN, {applicant} has applied and is nobody of whom a stranger may know. */
    private static final String MATRIX = """
            method address                                  nobody juror applicant-itself other-applicant other-member own-member manager admin
            POST   /api/applications                        201    201   201              201             201          201        201     201
            GET    /api/directory                           200    200   200              200             200          200        200     200
            POST   /api/organisations                       401    403   403              403             403          403        201     201
            GET    /api/organisations                       401    200   200              200             200          200        200     200
            GET    /api/organisations/{member}              401    200   200              200             200          200        200     200
            GET    /api/organisations/{applicant}           401    404   200              404             404          404        200     200
            PATCH  /api/organisations/{member}              401    403   403              403             404          200        200     200
            GET    /api/organisations/{member}/history      401    404   404              404             404          200        200     200
            GET    /api/organisations/{applicant}/history   401    404   200              404             404          404        200     200
            GET    /api/organisations/{member}/standing     401    404   404              404             404          200        200     200
            GET    /api/organisations/{member}/people       401    403   403              403             404          200        200     200
            POST   /api/people                              401    403   403              403             404          201        201     201
            GET    /api/people/{person}                     401    403   403              403             404          200        200     200
            PATCH  /api/people/{person}                     401    403   403              403             404          200        200     200
            GET    /api/memberships                         401    200   200              200             200          200        200     200
            POST   /api/memberships                         401    403   403              403             403          403        201     201
            GET    /api/memberships/{membership}            401    404   404              404             404          200        200     200
            GET    /api/memberships/{application}           401    404   200              404             404          404        200     200
            POST   /api/memberships/{application}/admission 401    403   403              403             403          403        200     200
            POST   /api/memberships/{application}/rejection 401    403   403              403             403          403        200     200
            POST   /api/memberships/{membership}/end        401    403   403              403             403          403        200     200
            """;

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    WallClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    Map<String, UUID> ids = Map.of();

    @BeforeEach
    void aMemberWithAPersonAndAnApplicant() {
        var member = id(office.registers(organisation()), "organisationId");
        var membership = id(office.admits(office.appliesFor(member)), "membershipId");
        var person = id(
                body(visitors.manager()
                        .post()
                        .uri("/api/people")
                        .bodyValue(Map.of("organisationId", member, "name", "Ana Gil", "email", somebody()))
                        .exchange()),
                "personId");
        var receipt = office.receives(application(organisation()));
        ids = Map.of(
                "member", member,
                "membership", membership,
                "person", person,
                "applicant", id(receipt, "organisationId"),
                "application", id(receipt, "membershipId"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rows")
    void isAnsweredForEachAddress(String method, String address, Map<String, Integer> answers) {
        answers.forEach((who, status) -> {
            aMemberWithAPersonAndAnApplicant();
            assertThat(call(visitor(who), method, address))
                    .as("%s %s by %s", method, address, who)
                    .isEqualTo(status);
        });
    }

    @Test
    void noAddressIsLeftOut() {
        var asked = new TreeSet<String>();
        rows().forEach(row -> asked.add(row[0] + " "
                + row[1].toString()
                        .replace("people/{person}", "people/{id}")
                        .replaceAll("\\{(member|applicant|membership|application)}", "{id}")));

        assertThat(asked).isEqualTo(Contract.operationsOf(handlers));
    }

    @Test
    void aSystemMayDoNoMoreThanItsKeySays() {
        var reader = visitors.system("manager", null, "member:read");

        assertThat(call(reader, "GET", "/api/organisations")).isEqualTo(200);
        assertThat(call(reader, "POST", "/api/organisations")).isEqualTo(403);
        assertThat(call(visitors.system("manager", null, "event:read"), "GET", "/api/organisations"))
                .isEqualTo(403);
        assertThat(call(visitors.holding("not.a.token"), "GET", "/api/directory"))
                .isEqualTo(401);
    }

    @Test
    void aMemberSeesItsOwnMembershipsAlone() {
        var listed = body(visitors.memberOf(ids.get("member"))
                        .get()
                        .uri("/api/memberships")
                        .exchange())
                .get("items");

        assertThat(listed.findValuesAsString("organisationId"))
                .containsOnly(ids.get("member").toString());
        assertThat(body(visitors.juror().get().uri("/api/memberships").exchange())
                        .get("items"))
                .isEmpty();
    }

    private WebTestClient visitor(String who) {
        return switch (who) {
            case "nobody" -> visitors.nobody();
            case "juror" -> visitors.juror();
            case "applicant-itself" -> visitors.applicantOf(ids.get("applicant"));
            case "other-applicant" -> visitors.applicantOf(UUID.randomUUID());
            case "other-member" -> visitors.memberOf(UUID.randomUUID());
            case "own-member" -> visitors.memberOf(ids.get("member"));
            case "manager" -> visitors.manager();
            case "admin" -> visitors.admin();
            default -> throw new IllegalArgumentException(who);
        };
    }

    private int call(WebTestClient visitor, String method, String address) {
        var request = visitor.method(HttpMethod.valueOf(method)).uri(address, ids);
        var content = content(method + " " + address);
        if (method.equals("PATCH") || address.matches(".*/(admission|rejection|end)")) {
            request.header(HttpHeaders.IF_MATCH, address.contains("/end") ? "\"2\"" : "\"1\"");
        }
        if (method.equals("PATCH")) {
            request.header(HttpHeaders.CONTENT_TYPE, "application/merge-patch+json");
        }
        return (content == null ? request : request.bodyValue(content))
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    private Object content(String call) {
        return switch (call) {
            case "POST /api/applications" -> application(organisation());
            case "POST /api/organisations" -> organisation();
            case "PATCH /api/organisations/{member}" -> Map.of("city", "Soria");
            case "POST /api/people" ->
                Map.of("organisationId", ids.get("member"), "name", "Luis Gil", "email", somebody());
            case "PATCH /api/people/{person}" -> Map.of("position", "CEO");
            case "POST /api/memberships" ->
                Map.of("organisationId", id(office.registers(organisation()), "organisationId"));
            case "POST /api/memberships/{application}/rejection" -> Map.of("reason", "Not of the sector");
            case "POST /api/memberships/{membership}/end" ->
                Map.of("on", clock.today().plusMonths(2).toString(), "reason", "Left");
            default -> null;
        };
    }

    static java.util.List<Object[]> rows() {
        var lines = MATRIX.lines().map(line -> line.strip().split("\\s+")).toList();
        var people = Arrays.copyOfRange(lines.getFirst(), 2, lines.getFirst().length);
        return lines.stream()
                .skip(1)
                .map(line -> {
                    var answers = new LinkedHashMap<String, Integer>();
                    for (var place = 0; place < people.length; place++) {
                        answers.put(people[place], Integer.valueOf(line[place + 2]));
                    }
                    return new Object[] {line[0], line[1], answers};
                })
                .toList();
    }
}
