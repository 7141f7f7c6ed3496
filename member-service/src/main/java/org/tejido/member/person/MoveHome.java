package org.tejido.member.person;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.platform.problem.Constraints.violated;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.history.History;
import reactor.core.publisher.Mono;

/** Another organisation keeps a person's details from now on. */
@Service
public class MoveHome {

    private final DatabaseClient database;
    private final History history;

    MoveHome(DatabaseClient database, History history) {
        this.database = database;
        this.history = history;
    }

    /**
     * What the person was called at the old home goes to the role there, and notes that were shared with it are the team's
     * again: the new one has not been thought of when they were. Nothing happens where it is the home already; fails
     * with {@link PersonAlreadyKnown}.
     *
     * @param position what the person is called at the new one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> move(UUID person, UUID organisation, @Nullable String position) {
        return database.sql("""
                        WITH it AS (SELECT id, organisation_id, position FROM person
                                     WHERE id = :id AND organisation_id <> :organisation),
                        kept AS (UPDATE person_role r SET title = it.position, version = version + 1
                                   FROM it
                                  WHERE r.person_id = it.id AND r.organisation_id = it.organisation_id
                                    AND r.kind = 'contact' AND r.title IS NULL AND it.position IS NOT NULL),
                        unshared AS (UPDATE note n SET shared = false, version = version + 1
                                       FROM it WHERE n.person_id = it.id AND n.shared)
                        UPDATE person p SET organisation_id = :organisation, position = :position, version = version + 1
                          FROM it WHERE p.id = it.id
                        RETURNING it.organisation_id AS from_organisation, p.version
                        """)
                .bind("id", person)
                .bind("organisation", organisation)
                .bind("position", nullable(position))
                .map(row -> new Moved(id(row, "from_organisation"), number(row, "version")))
                .one()
                .onErrorMap(violated("person_email"), _ -> new PersonAlreadyKnown())
                .flatMap(moved -> write(moved.from(), "member.person.left", person, moved)
                        .then(Mono.defer(() -> write(organisation, "member.person.arrived", person, moved))));
    }

    /** Neither side reads where the person came from, or went to. */
    private Mono<Void> write(UUID organisation, String kind, UUID person, Moved moved) {
        return history.write(
                organisation,
                kind,
                person,
                moved.version(),
                Map.of("personId", person.toString()),
                "/api/people/" + person);
    }

    private record Moved(UUID from, long version) {}
}
