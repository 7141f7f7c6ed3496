package org.tejido.member.indicator;

import static org.tejido.member.Office.body;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.tejido.member.plan.Desk;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** Facts of a test's own, and indicators that count them. */
@Component
class Ledger {

    private final DatabaseClient database;
    private final Visitors visitors;
    private final Desk desk;

    Ledger(DatabaseClient database, Visitors visitors, Desk desk) {
        this.database = database;
        this.visitors = visitors;
        this.desk = desk;
    }

    /** One fact; known now where no instant is given. */
    record Entry(
            String kind,
            LocalDate on,
            UUID organisation,
            UUID subject,
            long sequence,
            Integer line,
            Integer quantity,
            String attributes,
            UUID about,
            Instant known) {

        static Entry of(String kind, LocalDate on, UUID organisation, UUID subject) {
            return new Entry(kind, on, organisation, subject, 1, null, null, "{}", null, null);
        }

        Entry sequence(long its) {
            return new Entry(kind, on, organisation, subject, its, line, quantity, attributes, about, known);
        }

        Entry line(Integer its) {
            return new Entry(kind, on, organisation, subject, sequence, its, quantity, attributes, about, known);
        }

        Entry quantity(Integer its) {
            return new Entry(kind, on, organisation, subject, sequence, line, its, attributes, about, known);
        }

        Entry attributes(String its) {
            return new Entry(kind, on, organisation, subject, sequence, line, quantity, its, about, known);
        }

        Entry about(UUID its) {
            return new Entry(kind, on, organisation, subject, sequence, line, quantity, attributes, its, known);
        }

        Entry known(Instant at) {
            return new Entry(kind, on, organisation, subject, sequence, line, quantity, attributes, about, at);
        }
    }

    void writes(Entry entry) {
        var statement = database.sql("""
                        INSERT INTO plan_fact (kind, happened_on, organisation_id, subject, sequence, line, quantity, attributes,
                                               about, source, recorded_at)
                        VALUES (:kind, :on, :organisation, :subject, :sequence, :line, :quantity, CAST(:attributes AS jsonb),
                                :about, '/api/tests', coalesce(CAST(:known AS timestamptz), clock_timestamp()))
                        ON CONFLICT DO NOTHING
                        """)
                .bind("kind", entry.kind())
                .bind("on", entry.on())
                .bind("subject", entry.subject())
                .bind("sequence", entry.sequence())
                .bind("attributes", entry.attributes());
        statement = bind(statement, "organisation", entry.organisation(), UUID.class);
        statement = bind(statement, "line", entry.line(), Integer.class);
        statement = bind(statement, "quantity", entry.quantity(), Integer.class);
        statement = bind(statement, "about", entry.about(), UUID.class);
        statement = bind(statement, "known", entry.known(), Instant.class);
        statement.then().block();
    }

    /** An indicator in a draft of its own. */
    UUID indicator(Map<String, Object> definition) {
        var draft = desk.drafts();
        return UUID.fromString(
                add(draft, form("one", definition)).get("indicatorId").stringValue());
    }

    JsonNode add(JsonNode plan, Map<String, Object> form) {
        return body(visitors.manager()
                .post()
                .uri("/api/plans/{id}/indicators", plan.get("planId").stringValue())
                .bodyValue(form)
                .exchange()
                .expectStatus()
                .isCreated());
    }

    static Map<String, Object> form(String code, Map<String, Object> definition) {
        var form = new HashMap<String, Object>();
        form.put("line", 7);
        form.put("code", code);
        form.put("titleEs", "Entidades asesoradas");
        form.put("titleEn", "Organisations advised");
        form.put("unit", "number");
        form.put("direction", "up");
        form.put("frequency", "yearly");
        form.put("sourceEs", "Registros");
        form.put("sourceEn", "Records");
        form.put("definition", definition);
        form.put("targets", Map.of("2025", 10, "2026", 20));
        return form;
    }

    private static <T> DatabaseClient.GenericExecuteSpec bind(
            DatabaseClient.GenericExecuteSpec statement, String name, T value, Class<T> type) {
        return value == null ? statement.bindNull(name, type) : statement.bind(name, value);
    }
}
