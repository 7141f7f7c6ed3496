package org.tejido.member.person;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.history.History;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.platform.id.Ids;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Repository
class People {

    private static final String COLUMNS = """
            SELECT id, organisation_id, name, email, phone, position, version FROM person
            """;

    private static final String AS_ROWS = """
            unnest(:ids, :organisations, :names, :emails, :phones, :positions, :versions)
                 r (id, organisation_id, name, email, phone, position, version)
            """;

    private final DatabaseClient database;
    private final History history;
    private final ClusterCalendar calendar;

    People(DatabaseClient database, History history, ClusterCalendar calendar) {
        this.database = database;
        this.history = history;
        this.calendar = calendar;
    }

    /** Somebody who has a role at the caller's organisation today, or anybody for the team; fails with {@link NotFound}. */
    Mono<Person> get(UUID id, Caller caller) {
        return database.sql(COLUMNS + "WHERE id = :id AND (:team OR works_at(id, :own, :today))")
                .bind("id", id)
                .bind("team", caller.isTeam())
                .bind("own", nullable(caller.organisation(), UUID.class))
                .bind("today", calendar.today())
                .map(People::person)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("person", id)));
    }

    /** With a first role, as a contact of the organisation from today on. */
    Mono<Person> add(Person person) {
        return bind(person, database.sql("""
                        WITH recorded AS (
                            INSERT INTO person (id, organisation_id, name, email, phone, position, version)
                            SELECT :id, :organisation, :name, :email, :phone, :position, :version
                             WHERE NOT EXISTS (SELECT FROM person p
                                                WHERE lower(p.email) = lower(:email)
                                                  AND works_at(p.id, :organisation, :today))
                            RETURNING id)
                        INSERT INTO person_role (id, person_id, organisation_id, kind, since, version)
                        SELECT :role, id, :organisation, 'contact', :today, 1 FROM recorded
                        """))
                .bind("organisation", person.organisation().value())
                .bind("role", Ids.next())
                .bind("today", calendar.today())
                .fetch()
                .rowsUpdated()
                .onErrorMap(violated("person_pkey"), _ -> new PersonExists(person.id()))
                .onErrorMap(violated("person_email"), _ -> new PersonAlreadyKnown())
                .filter(added -> added == 1)
                .switchIfEmpty(Mono.error(PersonAlreadyKnown::new))
                .then(write("member.person.recorded", person));
    }

    /** Many at once: one statement each for the people with their first roles and for the histories of their organisations. */
    Mono<Void> addAll(List<Person> people) {
        if (people.isEmpty()) {
            return Mono.empty();
        }
        return bind(people, database.sql("""
                        WITH recorded AS (
                            INSERT INTO person (id, organisation_id, name, email, phone, position, version)
                            SELECT * FROM\s""" + AS_ROWS + """
                        )
                        INSERT INTO person_role (id, person_id, organisation_id, kind, since, version)
                        SELECT role, person, organisation, 'contact', :today, 1
                          FROM unnest(:roles, :ids, :organisations) first (role, person, organisation)
                        """))
                .bind("roles", people.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .bind("today", calendar.today())
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

    Mono<Void> hold(Collection<UUID> ids) {
        return database.sql("SELECT FROM person WHERE id = ANY (:ids) ORDER BY id FOR UPDATE")
                .bind("ids", ids.toArray(UUID[]::new))
                .fetch()
                .all()
                .then();
    }

    /** Many at once. */
    Mono<Void> removeAll(List<Person> people) {
        return people.isEmpty()
                ? Mono.empty()
                : database.sql("DELETE FROM person WHERE id = ANY (:ids)")
                        .bind("ids", people.stream().map(Person::id).toArray(UUID[]::new))
                        .then()
                        .then(writeAll("member.person.withdrawn", people));
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
}
