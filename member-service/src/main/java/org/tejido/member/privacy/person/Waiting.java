package org.tejido.member.privacy.person;

import static org.tejido.member.sql.Columns.day;
import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.member.sql.Columns.texts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** What came in and names a person, beside what the office made of it. */
@Repository
class Waiting {

    private final DatabaseClient database;

    Waiting(DatabaseClient database) {
        this.database = database;
    }

    record Found(List<Held.Mail> mails, List<Held.Imported> imported, List<Held.Request> requests) {}

    Mono<Found> of(UUID person) {
        return Mono.zip(mails(person), imported(person), requests(person))
                .map(all -> new Found(all.getT1(), all.getT2(), all.getT3()));
    }

    private Mono<List<Held.Mail>> mails(UUID person) {
        return database.sql("""
                        SELECT m.id, m.sent_at, m.sender, m.recipients, m.text
                          FROM inbound_mail m, (SELECT lowered(addresses_of(:id)) AS addresses OFFSET 0) p
                         WHERE (m.sender = ANY (p.addresses) OR m.recipients && p.addresses
                                OR EXISTS (SELECT FROM unnest(p.addresses) a WHERE position(a IN lower(m.text)) > 0))
                           AND m.state = 'waiting' ORDER BY m.id
                        """)
                .bind("id", person)
                .map(row -> new Held.Mail(
                        id(row, "id"),
                        Rows.get(row, "sent_at", Instant.class),
                        row.get("sender", String.class),
                        texts(row, "recipients"),
                        row.get("text", String.class)))
                .all()
                .collectList();
    }

    private Mono<List<Held.Request>> requests(UUID person) {
        return database.sql("SELECT * FROM subject_request WHERE person_id = :id ORDER BY received_on, id")
                .bind("id", person)
                .map(row -> new Held.Request(
                        id(row, "id"),
                        text(row, "kind"),
                        day(row, "received_on"),
                        text(row, "words"),
                        row.get("answer", String.class)))
                .all()
                .collectList();
    }

    private Mono<List<Held.Imported>> imported(UUID person) {
        return database.sql("""
                        SELECT r.import_id, j.file_name, r.line, j.started_at, r.cells
                          FROM (SELECT lowered(addresses_of(:id)) AS addresses OFFSET 0) p
                          JOIN import_row r ON r.subject_id = :id OR p.addresses && lowered(r.cells)
                          JOIN import_job j ON j.id = r.import_id
                         ORDER BY j.started_at, r.number
                        """)
                .bind("id", person)
                .map(row -> new Held.Imported(
                        id(row, "import_id"),
                        row.get("file_name", String.class),
                        Rows.get(row, "line", Integer.class),
                        Rows.get(row, "started_at", Instant.class),
                        texts(row, "cells")))
                .all()
                .collectList();
    }
}
