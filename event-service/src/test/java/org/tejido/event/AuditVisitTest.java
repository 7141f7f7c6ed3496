package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.event.Office.body;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.testing.Visitors;

/** What administrators will ask about is written down, with whoever did it. */
@EventServiceTest
class AuditVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    DatabaseClient database;

    @Test
    void whoWasMovedUpAndWhatWasErasedAndWhichKeysSign() {
        var account = UUID.randomUUID();
        var admin = visitors.holding(visitors.token(account, "admin", null, "*"));
        var event = office.announces(1);
        var email = UUID.randomUUID() + "@example.org";
        var waiting = List.of(email, UUID.randomUUID() + "@example.org").stream()
                .map(address -> body(visitors.nobody()
                        .post()
                        .uri("/api/events/{event}/registrations", event)
                        .bodyValue(Map.of("person", Map.of("name", "Ana", "email", address), "waitIfFull", true))
                        .exchange()
                        .expectStatus()
                        .isCreated()))
                .toList()
                .getLast()
                .get("registrationId")
                .stringValue();
        admin.post()
                .uri("/api/registrations/{id}/priority", waiting)
                .bodyValue(Map.of("reason", "She speaks."))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(Visitors.status(
                        admin.get().uri("/api/events/{event}/badges.pdf", event).exchange()))
                .isEqualTo(200);
        admin.post()
                .uri("/api/registrations/erasure")
                .bodyValue(Map.of("email", email))
                .exchange()
                .expectStatus()
                .isOk();
        var key = body(admin.post()
                        .uri("/api/pass-keys")
                        .exchange()
                        .expectStatus()
                        .isCreated())
                .get("kid")
                .stringValue();
        admin.delete()
                .uri("/api/pass-keys/{kid}", key)
                .exchange()
                .expectStatus()
                .isNoContent();

        assertThat(deeds(account))
                .containsExactly(
                        "registration.prioritised " + waiting,
                        "badges.exported " + event,
                        "registrations.erased by-address",
                        "pass-key.rotated " + key,
                        "pass-key.withdrawn " + key);
    }

    private List<String> deeds(UUID account) {
        return database.sql("SELECT action || ' ' || subject AS line FROM audit WHERE actor = :account ORDER BY id")
                .bind("account", account)
                .map(row -> row.get("line", String.class))
                .all()
                .collectList()
                .block();
    }
}
