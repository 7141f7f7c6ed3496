package org.tejido.member.exchange.export;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.member.sql.Columns.texts;

import io.r2dbc.spi.Readable;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.field.FieldColumns;
import org.tejido.member.organisation.Selection;
import reactor.core.publisher.Flux;

/** The people who have a role at selected organisations today. */
@Repository
class Contacts {

    private static final int AT_A_TIME = 500;

    private final DatabaseClient database;
    private final ClusterCalendar calendar;

    Contacts(DatabaseClient database, ClusterCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** Once for each organisation, without those whose data are not to be used, in the order of their names and people's; the position is that at the person's home. */
    Flux<Contact> of(Selection selection, List<String> fields) {
        return database.sql("""
                        WITH day AS (SELECT CAST(:today AS date))
                        SELECT p.id, p.name, p.email, p.phone,
                               CASE WHEN p.organisation_id = o.id THEN p.position END AS position,
                               o.id AS organisation_id, o.name AS organisation_name, %s AS filled
                          FROM organisation o
                          JOIN person_role r ON r.organisation_id = o.id
                          JOIN person p ON p.id = r.person_id
                         WHERE r.since <= :today AND (r.until IS NULL OR r.until > :today)
                           AND NOT EXISTS (SELECT FROM person_role e
                                            WHERE e.person_id = r.person_id AND e.organisation_id = r.organisation_id
                                              AND e.since <= :today AND (e.until IS NULL OR e.until > :today)
                                              AND e.id < r.id)
                           AND NOT is_restricted(p.id) AND %s
                         ORDER BY o.sort_name, o.id, p.sort_name, p.id
                        """.formatted(FieldColumns.filled("person", "p.id"), selection.sql()))
                .filter(statement -> statement.fetchSize(AT_A_TIME))
                .bindValues(selection.values())
                .bind("fields", fields.toArray(String[]::new))
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
                text(row, "organisation_name"),
                texts(row, "filled"));
    }
}
