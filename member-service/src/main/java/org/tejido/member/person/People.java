package org.tejido.member.person;

import io.r2dbc.spi.Readable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.Constraints;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** Nothing about people is told to other services: here a change is one statement and no message. */
@Repository
public class People {

    private static final String ONCE = "person_once_at_an_organisation";

    private final DatabaseClient database;

    People(DatabaseClient database) {
        this.database = database;
    }

    /** Notes a contact. {@link PersonAlreadyKnown} and {@link NotFound} (the organisation) come as errors. */
    public Mono<UUID> add(UUID id, UUID organisation, String name, String email, @Nullable String phone, @Nullable String position) {
        return add(new Person(id, organisation, name.strip(), email.strip(), phone, position, 1)).map(Person::id);
    }

    Mono<Person> add(Person person) {
        return bind(database.sql("""
                        INSERT INTO person (id, version, organisation_id, name, email, phone, position)
                        VALUES (:id, :version, :organisationId, :name, :email, :phone, :position)
                        """), person)
                .bind("organisationId", person.organisationId())
                .then()
                .onErrorMap(Constraints.violated(ONCE), _ -> new PersonAlreadyKnown())
                .onErrorMap(
                        Constraints.violated("person_organisation_id_fkey"),
                        _ -> new NotFound("organisation", person.organisationId()))
                .thenReturn(person);
    }

    Mono<Person> save(Person person) {
        return bind(database.sql("""
                        UPDATE person SET version = :version, name = :name, email = :email, phone = :phone, position = :position
                         WHERE id = :id AND version = :version - 1
                        """), person)
                .fetch()
                .rowsUpdated()
                .onErrorMap(Constraints.violated(ONCE), _ -> new PersonAlreadyKnown())
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("person", person.id())))
                .thenReturn(person);
    }

    Mono<Person> get(UUID id) {
        return database.sql("SELECT * FROM person WHERE id = :id")
                .bind("id", id)
                .map(People::person)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("person", id)));
    }

    Mono<Page<Person>> at(UUID organisation, PageRequest page) {
        var after = page.after() == null ? new UUID(0, 0) : page.after().id(0);
        return database.sql("""
                        SELECT * FROM person WHERE organisation_id = :organisation AND id > :after ORDER BY id LIMIT :limit
                        """)
                .bind("organisation", organisation)
                .bind("after", after)
                .bind("limit", page.limit() + 1)
                .map(People::person)
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), person -> Cursor.of(person.id())));
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec statement, Person person) {
        var bound = statement.bind("id", person.id())
                .bind("version", person.version())
                .bind("name", person.name())
                .bind("email", person.email());
        bound = person.phone() == null ? bound.bindNull("phone", String.class) : bound.bind("phone", person.phone());
        return person.position() == null
                ? bound.bindNull("position", String.class)
                : bound.bind("position", person.position());
    }

    private static Person person(Readable row) {
        return new Person(
                Rows.get(row, "id", UUID.class),
                Rows.get(row, "organisation_id", UUID.class),
                Rows.get(row, "name", String.class),
                Rows.get(row, "email", String.class),
                row.get("phone", String.class),
                row.get("position", String.class),
                Rows.get(row, "version", Long.class));
    }
}
