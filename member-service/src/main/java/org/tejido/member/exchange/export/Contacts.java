package org.tejido.member.exchange.export;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.text;

import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.organisation.Selection;
import reactor.core.publisher.Flux;

/** The people of selected organisations. */
@Repository
class Contacts {

    private static final int AT_A_TIME = 500;

    private final DatabaseClient database;
    private final ClusterCalendar calendar;

    Contacts(DatabaseClient database, ClusterCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** In the order of their organisations' names and their own. */
    Flux<Contact> of(Selection selection) {
        return database.sql("""
                        WITH day AS (SELECT CAST(:today AS date))
                        SELECT p.id, p.name, p.email, p.phone, p.position, o.id AS organisation_id,
                               o.name AS organisation_name
                          FROM person p JOIN organisation o ON o.id = p.organisation_id
                         WHERE %s
                         ORDER BY o.sort_name, o.id, p.sort_name, p.id
                        """.formatted(selection.sql()))
                .filter(statement -> statement.fetchSize(AT_A_TIME))
                .bindValues(selection.values())
                .bind("today", calendar.today())
                .map(Contacts::contact)
                .all();
    }

    private static Contact contact(Readable row) {
        return new Contact(
                id(row, "id"),
                text(row, "name"),
                text(row, "email"),
                row.get("phone", String.class),
                row.get("position", String.class),
                id(row, "organisation_id"),
                text(row, "organisation_name"));
    }
}
