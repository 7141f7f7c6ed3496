package org.tejido.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.application;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.organisation;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.testing.Visitors;

/** An application is three things and their history, and any of them may fail to be written. */
@MemberServiceTest
class HalfWrittenVisitTest {

    @Autowired
    Visitors visitors;

    @Autowired
    DatabaseClient database;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "person",
                "membership",
                "membership_fact",
                "onboarding_case",
                "onboarding_fact",
                "outbox",
                "history"
            })
    void anApplicationThatFailsOnItsWayLeavesNothingBehindAndMayBeSentAgain(String table) {
        var form = application(organisation());
        var key = UUID.randomUUID().toString();
        var before = rows();

        refusingEveryRowOf(table, () -> {
            var problem = body(apply(form, key).expectStatus().is5xxServerError());
            assertThat(problem.toString()).doesNotContain(table);
        });

        assertThat(rows()).isEqualTo(before);
        apply(form, key).expectStatus().isCreated().expectHeader().doesNotExist("Idempotency-Replayed");
        assertThat(rows()).containsEntry("membership", before.get("membership") + 1);
    }

    @Test
    void aKeyIsForOneApplication() {
        var key = UUID.randomUUID().toString();
        apply(application(organisation()), key).expectStatus().isCreated();
        var before = rows();

        apply(application(organisation()), key)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("idempotency-key-reused");
        assertThat(rows()).isEqualTo(before);
    }

    private void refusingEveryRowOf(String table, Runnable story) {
        run("CREATE TRIGGER out_of_order BEFORE INSERT ON " + table
                + " FOR EACH ROW EXECUTE FUNCTION refuse_to_change()");
        try {
            story.run();
        } finally {
            run("DROP TRIGGER out_of_order ON " + table);
        }
    }

    private void run(String statement) {
        database.sql(statement).then().block();
    }

    private Map<String, Object> counted() {
        return database.sql("""
                        SELECT (SELECT count(*) FROM organisation) AS organisation,
                               (SELECT count(*) FROM person) AS person,
                               (SELECT count(*) FROM membership) AS membership,
                               (SELECT count(*) FROM membership_fact) AS membership_fact,
                               (SELECT count(*) FROM onboarding_case) AS onboarding_case,
                               (SELECT count(*) FROM onboarding_fact) AS onboarding_fact,
                               (SELECT count(*) FROM history) AS history,
                               (SELECT count(*) FROM outbox) AS outbox
                        """).fetch().one().block();
    }

    private Map<String, Long> rows() {
        return counted().entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, counted -> (Long) counted.getValue()));
    }

    private ResponseSpec apply(Map<String, Object> form, String key) {
        return visitors.nobody()
                .post()
                .uri("/api/applications")
                .header("Idempotency-Key", key)
                .bodyValue(form)
                .exchange();
    }
}
