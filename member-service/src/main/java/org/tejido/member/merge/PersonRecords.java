package org.tejido.member.merge;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.spi.Readable;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.person.ContactForm;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

@Repository
class PersonRecords {

    private final DatabaseClient database;

    PersonRecords(DatabaseClient database) {
        this.database = database;
    }

    /** Fails with {@link NotFound} and {@link ErasedIsMerged}. */
    Mono<PersonRecord> get(UUID id) {
        return database.sql("""
                        SELECT id, organisation_id, name, email, phone, position, version,
                               EXISTS (SELECT FROM erasure WHERE person_id = p.id) AS erased
                          FROM person p WHERE id = :id
                        """)
                .bind("id", id)
                .map(PersonRecords::standing)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("person", id)));
    }

    /** Fails with {@link AddressTaken}. */
    Mono<Void> revise(PersonRecord person, ContactForm contact) {
        return database.sql("""
                        UPDATE person SET name = :name, email = :email, phone = :phone, position = :position, version = version + 1
                         WHERE id = :id
                        """)
                .bind("id", person.id())
                .bind("name", contact.name().strip())
                .bind("email", contact.email())
                .bind("phone", nullable(contact.phone()))
                .bind("position", nullable(contact.position()))
                .then()
                .onErrorMap(violated("person_email"), _ -> new AddressTaken());
    }

    private static PersonRecord standing(Readable row) {
        if (Rows.get(row, "erased", Boolean.class)) {
            throw new ErasedIsMerged();
        }
        return new PersonRecord(
                id(row, "id"),
                id(row, "organisation_id"),
                new ContactForm(
                        text(row, "name"),
                        text(row, "email"),
                        row.get("phone", String.class),
                        row.get("position", String.class)),
                number(row, "version"));
    }
}
