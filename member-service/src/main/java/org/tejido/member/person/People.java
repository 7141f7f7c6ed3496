package org.tejido.member.person;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.tejido.member.history.History;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.member.sql.Columns;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Repository
class People {

    private static final String COLUMNS = """
            SELECT id, organisation_id, name, email, phone, position, version, sort_name FROM person
            """;

    private static final String AS_ROWS = """
            unnest(:ids, :organisations, :names, :emails, :phones, :positions, :versions)
                 r (id, organisation_id, name, email, phone, position, version)
            """;

    private final DatabaseClient database;
    private final History history;

    People(DatabaseClient database, History history) {
        this.database = database;
        this.history = history;
    }

    /** Somebody of the caller's own organisation, or of any for the team; fails with {@link NotFound}. */
    Mono<Person> get(UUID id, Caller caller) {
        return database.sql(COLUMNS + "WHERE id = :id")
                .bind("id", id)
                .map(People::person)
                .one()
                .filter(person -> caller.actsFor(person.organisation().value()))
                .switchIfEmpty(Mono.error(() -> new NotFound("person", id)));
    }

    /** In the order of their names. */
    Mono<Page<Person>> of(OrganisationId organisation, PageRequest page) {
        var after = page.after();
        return database.sql(COLUMNS + """
                         WHERE organisation_id = :organisation AND (sort_name, id) > (:afterName, :afterId)
                         ORDER BY sort_name, id
                         LIMIT :rows
                        """)
                .bind("organisation", organisation.value())
                .bind("afterName", after == null ? "" : Columns.text(after, 0))
                .bind("afterId", after == null ? new UUID(0, 0) : after.id(1))
                .bind("rows", page.limit() + 1)
                .map(row -> new Listed(Cursor.of(text(row, "sort_name"), id(row, "id")), person(row)))
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), Listed::place).map(Listed::person));
    }

    Mono<Person> add(Person person) {
        return bind(person, database.sql("""
                        INSERT INTO person (id, organisation_id, name, email, phone, position, version)
                        VALUES (:id, :organisation, :name, :email, :phone, :position, :version)
                        """))
                .bind("organisation", person.organisation().value())
                .then()
                .onErrorMap(violated("person_pkey"), _ -> new PersonExists(person.id()))
                .onErrorMap(violated("person_email"), _ -> new PersonAlreadyKnown())
                .then(write("member.person.recorded", person));
    }

    /** Many at once: one statement each for the people and for the histories of their organisations. */
    Mono<Void> addAll(List<Person> people) {
        if (people.isEmpty()) {
            return Mono.empty();
        }
        return bind(people, database.sql("""
                        INSERT INTO person (id, organisation_id, name, email, phone, position, version)
                        SELECT * FROM\s""" + AS_ROWS))
                .then()
                .onErrorMap(violated("person_email"), _ -> new PersonAlreadyKnown())
                .then(writeAll("member.person.recorded", people));
    }

    /** Many at once; fails with {@link StaleVersion} where one of them has changed meanwhile. */
    Mono<Void> saveAll(List<Person> people) {
        if (people.isEmpty()) {
            return Mono.empty();
        }
        return bind(people, database.sql("""
                        UPDATE person p
                           SET name = r.name, email = r.email, phone = r.phone, position = r.position, version = r.version
                          FROM\s""" + AS_ROWS + " WHERE p.id = r.id AND p.version = r.version - 1"))
                .fetch()
                .rowsUpdated()
                .onErrorMap(violated("person_email"), _ -> new PersonAlreadyKnown())
                .filter(saved -> saved == people.size())
                .switchIfEmpty(Mono.error(() -> new StaleVersion("person", "of this batch")))
                .then(writeAll("member.person.revised", people));
    }

    private Mono<Void> writeAll(String kind, List<Person> people) {
        return Mono.defer(() -> history.writeAll(
                kind,
                people.stream()
                        .map(person -> new History.About(person.organisation().value(), person.id(), person.version()))
                        .toList(),
                "personId",
                "/api/people/"));
    }

    private static GenericExecuteSpec bind(List<Person> people, GenericExecuteSpec statement) {
        return statement
                .bind("ids", people.stream().map(Person::id).toArray(UUID[]::new))
                .bind(
                        "organisations",
                        people.stream()
                                .map(person -> person.organisation().value())
                                .toArray(UUID[]::new))
                .bind("names", people.stream().map(Person::name).toArray(String[]::new))
                .bind("emails", people.stream().map(Person::email).toArray(String[]::new))
                .bind("phones", people.stream().map(Person::phone).toArray(String[]::new))
                .bind("positions", people.stream().map(Person::position).toArray(String[]::new))
                .bind("versions", people.stream().map(Person::version).toArray(Long[]::new));
    }

    Mono<Person> save(Person person) {
        return bind(person, database.sql("""
                        UPDATE person
                           SET name = :name, email = :email, phone = :phone, position = :position, version = :version
                         WHERE id = :id AND version = :version - 1
                        """))
                .fetch()
                .rowsUpdated()
                .onErrorMap(violated("person_email"), _ -> new PersonAlreadyKnown())
                .filter(saved -> saved == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("person", person.id())))
                .then(write("member.person.revised", person));
    }

    private Mono<Person> write(String kind, Person person) {
        return Mono.defer(() -> history.write(
                        person.organisation().value(),
                        kind,
                        person.id(),
                        person.version(),
                        Map.of("personId", person.id().toString()),
                        "/api/people/" + person.id()))
                .thenReturn(person);
    }

    private static GenericExecuteSpec bind(Person person, GenericExecuteSpec statement) {
        return statement
                .bind("id", person.id())
                .bind("name", person.name())
                .bind("email", person.email())
                .bind("phone", nullable(person.phone()))
                .bind("position", nullable(person.position()))
                .bind("version", person.version());
    }

    static Person person(Readable row) {
        return new Person(
                id(row, "id"),
                new OrganisationId(id(row, "organisation_id")),
                text(row, "name"),
                text(row, "email"),
                row.get("phone", String.class),
                row.get("position", String.class),
                number(row, "version"));
    }

    private record Listed(Cursor place, Person person) {}
}
