package org.tejido.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.tejido.testing.Contract;
import org.tejido.testing.Visitors;

/**
 * Who may call what. Each row names an operation, the thing it is called on, and what becomes of everybody who tries.
 * Changes come with a version that nobody has, and new things without their fields: 412 and 422 say that the caller was
 * let in, and nothing happens.
 */
@ProjectServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {

    /** Operation, its thing, and the answers to: nobody, juror, applicant, stranger, owner, other, waiting, team. */
    private static final String TABLE = """
            GET   /api/collaborators                    -            401 403 403 200 200 200 200 200
            GET   /api/collaborators/{organisationId}   owner        401 403 403 200 200 200 200 200
            PATCH /api/collaborators/{organisationId}   owner        401 403 403 403 412 403 403 412
            GET   /api/collaborations                   -            401 403 403 200 200 200 200 200
            POST  /api/collaborations                   -            401 403 403 403 403 403 403 422
            GET   /api/collaborations/{id}              project      401 403 403 200 200 200 200 200
            GET   /api/calls                            -            200 200 200 200 200 200 200 200
            POST  /api/calls                            -            401 403 403 422 422 422 422 422
            GET   /api/calls/{id}                       open         200 200 200 200 200 200 200 200
            GET   /api/calls/{id}                       draft        404 404 404 404 200 404 404 200
            PATCH /api/calls/{id}                       draft        401 403 403 404 412 404 404 412
            PATCH /api/calls/{id}                       open         401 403 403 403 412 403 403 412
            POST  /api/calls/{id}/publication           draft        401 403 403 404 412 404 404 412
            POST  /api/calls/{id}/closure               open         401 403 403 403 412 403 403 412
            GET   /api/calls/{id}/matches               draft        401 403 403 404 200 404 404 200
            GET   /api/calls/{id}/matches               open         401 403 403 403 200 403 403 200
            GET   /api/fitting-calls                    -            401 403 403 200 200 200 200 422
            GET   /api/calls/{callId}/dismissals        open         401 403 403 403 200 403 403 200
            POST  /api/calls/{callId}/dismissals        open         401 403 403 422 422 422 422 422
            DELETE /api/calls/{callId}/dismissals/{organisationId} open 401 403 403 403 404 403 403 404
            POST  /api/calls/{callId}/interests         open         401 403 403 422 422 422 422 422
            GET   /api/interests                        -            401 403 403 200 200 200 200 200
            GET   /api/interests/{id}                   expressed    401 403 403 404 200 404 200 200
            POST  /api/interests/{id}/acceptance        expressed    401 403 403 404 412 404 403 412
            POST  /api/interests/{id}/declination       expressed    401 403 403 404 412 404 403 412
            POST  /api/interests/{id}/withdrawal        expressed    401 403 403 404 403 404 412 412
            GET   /api/cooperations                     -            401 403 403 200 200 200 200 200
            GET   /api/cooperations/{id}                cooperation  401 403 403 404 200 200 404 200
            POST  /api/cooperations/{id}/withdrawal     cooperation  401 403 403 404 412 412 404 412
            GET   /api/cooperations/{id}/nda            cooperation  401 403 403 404 200 200 404 200
            POST  /api/cooperations/{id}/nda            cooperation  401 403 403 422 422 422 422 422
            POST  /api/cooperations/{id}/nda/acceptance cooperation  401 403 403 404 412 412 404 403
            GET   /api/cooperations/{id}/confidential   cooperation  401 403 403 404 403 403 404 403
            GET   /api/cooperations/{id}/disclosures    cooperation  401 403 403 404 200 200 404 200
            GET   /api/leads                            -            401 403 403 200 200 200 200 200
            GET   /api/leads/{id}                       lead         401 403 403 404 200 200 404 200
            POST  /api/leads/{id}/outcome               lead         401 403 403 422 422 422 422 422
            GET   /api/consortia                        -            401 403 403 200 200 200 200 200
            POST  /api/consortia                        -            401 403 403 422 422 422 422 422
            GET   /api/consortia/{id}                   consortium   401 403 403 404 200 200 404 200
            PATCH /api/consortia/{id}                   consortium   401 403 403 404 412 403 404 412
            GET   /api/consortia/{id}/letters           consortium   401 403 403 404 200 200 404 200
            POST  /api/consortia/{id}/letters           consortium   401 403 403 422 422 422 422 422
            GET   /api/consortia/{id}/eligibility       consortium   401 403 403 404 200 200 404 200
            GET   /api/consortia/{id}/completion        consortium   401 403 403 404 200 403 404 200
            GET   /api/project-proposals                -            401 403 403 200 200 200 200 200
            POST  /api/project-proposals                -            401 403 403 422 422 422 422 422
            GET   /api/project-proposals/{id}           proposal     401 403 403 404 200 200 404 200
            PATCH /api/project-proposals/{id}           proposal     401 403 403 404 412 403 404 412
            POST  /api/project-proposals/{id}/steps     proposal     401 403 403 422 422 422 422 422
            GET   /api/project-proposals/{id}/support   proposal     401 403 403 403 403 403 403 200
            POST  /api/project-proposals/{id}/support   proposal     401 403 403 403 403 403 403 422
            POST  /api/calendar-feeds                   -            401 403 403 201 201 201 201 201
            DELETE /api/calendar-feeds                  -            401 403 403 204 204 204 204 204
            GET   /api/calendar-feeds/{secret}          draft        404 404 404 404 404 404 404 404
            GET   /api/saved-searches                   -            401 403 403 200 200 200 200 200
            POST  /api/saved-searches                   -            401 403 403 422 422 422 422 422
            DELETE /api/saved-searches/{id}             draft        401 403 403 404 404 404 404 404
            GET   /api/alerts/live                      -            401 403 403 200 200 200 200 200
            GET   /api/alerts/digest                    -            401 403 403 204 204 204 204 204
            GET   /api/outcomes                         -            401 403 403 200 200 200 200 200
            POST  /api/outcomes                         -            401 403 403 422 422 422 422 422
            GET   /api/outcomes/{id}                    outcome      401 403 403 404 200 200 404 200
            POST  /api/outcomes/{id}/confirmation       outcome      401 403 403 403 403 403 403 412
            POST  /api/outcomes/{id}/retraction         outcome      401 403 403 403 403 403 403 412
            POST  /api/consortia/{id}/formation         consortium   401 403 403 404 412 403 404 412
            """;

    private static final String NOBODYS_VERSION = "\"99\"";

    @Autowired
    Visitors visitors;

    @Autowired
    Cluster cluster;

    World world;
    Map<String, UUID> things;
    List<WebTestClient> callers;

    @BeforeAll
    void peopleTheCluster() {
        world = World.with(cluster, visitors);
        things = Map.of(
                "owner", world.owner(),
                "project", world.collaboration(),
                "draft", world.draft(),
                "open", world.open(),
                "expressed", world.expressed(),
                "cooperation", world.cooperation(),
                "consortium", world.consortium(),
                "lead", cluster.meet(world.owner(), world.other()),
                "proposal", world.proposal(),
                "outcome", world.outcome());
        callers = List.of(
                visitors.nobody(),
                visitors.juror(),
                visitors.applicantOf(world.owner()),
                visitors.memberOf(world.stranger()),
                visitors.memberOf(world.owner()),
                visitors.memberOf(world.other()),
                visitors.memberOf(world.waiting()),
                visitors.manager());
    }

    static Stream<Row> table() {
        return TABLE.lines()
                .map(line -> line.trim().split("\\s+"))
                .map(cells -> new Row(
                        cells[0],
                        cells[1],
                        cells[2],
                        Stream.of(cells).skip(3).map(Integer::valueOf).toList()));
    }

    @ParameterizedTest
    @MethodSource("table")
    void letsInWhomItShouldAndNobodyElse(Row row) {
        assertThat(callers.stream().map(caller -> answer(caller, row)).toList()).isEqualTo(row.answers());
    }

    @Test
    void theTableNamesEveryOperation() {
        assertThat(table().map(row -> row.method() + " " + row.path()))
                .containsAll(Contract.read(ContractTest.CONTRACTS).operations());
    }

    @Test
    void aMemberActsForItsOwnOrganisationAlone() {
        var stranger = visitors.memberOf(world.stranger());
        var call = Cluster.call("For another", "Text");
        call.put("organisationId", world.owner());
        var interest = Cluster.interest();
        interest.put("organisationId", world.other());
        var consortium = Map.of(
                "callId", world.open(),
                "name", "Theirs",
                "programme", "horizon-europe",
                "coordinatorId", world.stranger(),
                "partners", List.of(Map.of("organisationId", world.stranger(), "role", "partner")));

        stranger.post()
                .uri("/api/calls")
                .bodyValue(call)
                .exchange()
                .expectStatus()
                .isForbidden();
        stranger.post()
                .uri("/api/calls/{id}/interests", world.open())
                .bodyValue(interest)
                .exchange()
                .expectStatus()
                .isForbidden();
        stranger.post()
                .uri("/api/consortia")
                .bodyValue(consortium)
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private int answer(WebTestClient caller, Row row) {
        var request = caller.method(HttpMethod.valueOf(row.method()))
                .uri(row.path().replaceAll("\\{\\w+}", String.valueOf(things.get(row.thing()))))
                .header(HttpHeaders.IF_MATCH, NOBODYS_VERSION);
        var filled =
                switch (row.method()) {
                    case "POST" ->
                        request.contentType(MediaType.APPLICATION_JSON).bodyValue("{}");
                    case "PATCH" ->
                        request.header(HttpHeaders.CONTENT_TYPE, "application/merge-patch+json")
                                .bodyValue("{}");
                    default -> request;
                };
        return Visitors.status(filled.exchange());
    }

    record Row(String method, String path, String thing, List<Integer> answers) {}
}
