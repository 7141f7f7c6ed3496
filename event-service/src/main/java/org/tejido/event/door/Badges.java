package org.tejido.event.door;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.event.calendar.Language;
import org.tejido.event.sql.Columns;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who is to wear a badge: everybody who is expected, and those who come with them, as far as their names are known. */
@Repository
class Badges {

    /** Registrations on the sheets of one file. */
    static final int AT_A_TIME = 1_000;

    private static final TypeReference<List<Companion>> COMPANIONS = new TypeReference<>() {};
    private static final UUID FIRST = new UUID(0, 0);

    private final DatabaseClient database;
    private final PassKeys keys;
    private final JsonMapper json;

    Badges(DatabaseClient database, PassKeys keys, JsonMapper json) {
        this.database = database;
        this.keys = keys;
        this.json = json;
    }

    /**
     * One file's worth.
     *
     * @param event its title
     * @param next after which registration the next file begins; null where this is the last
     */
    record Sheaf(String event, List<Badge> badges, @Nullable UUID next) {}

    private record Occasion(@Nullable String es, @Nullable String en, Instant ends) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Companion(String name) {}

    private record Person(
            UUID id,
            String name,
            @Nullable String organisation,
            @Nullable String categoryEs,
            @Nullable String categoryEn,
            int serial,
            List<Companion> companions) {

        Stream<Badge> badges(String pass, Language language) {
            var category = language.choose(categoryEs, categoryEn);
            return Stream.concat(Stream.of(name), companions.stream().map(Companion::name))
                    .map(wearer -> new Badge(wearer, organisation, category, pass));
        }
    }

    /**
     * By their names; from file to file in the order of their ids.
     *
     * @param only the badges of one registration; null for those of all
     * @param language null for the event's own: Spanish where it has a Spanish title
     * @return {@link NotFound} as an error where there is no such event
     */
    Mono<Sheaf> of(UUID event, @Nullable UUID only, @Nullable UUID after, @Nullable Language language) {
        return occasion(event).flatMap(occasion -> people(event, only, after)
                .zipWith(keys.signer())
                // A thousand signatures are work: not on the threads that wait for the network.
                .publishOn(Schedulers.parallel())
                .map(known -> sheaf(event, occasion, known.getT1(), known.getT2(), language)));
    }

    /** @return the event of a registration; {@link NotFound} as an error where there is none, or it is not admitted */
    Mono<UUID> eventOf(UUID registration) {
        return database.sql("""
                        SELECT event_id FROM registration WHERE id = :id AND stage IN ('confirmed', 'attended')
                        """)
                .bind("id", registration)
                .map(row -> Rows.get(row, "event_id", UUID.class))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("registration", registration)));
    }

    private static Sheaf sheaf(
            UUID event, Occasion occasion, List<Person> people, Signer signer, @Nullable Language wanted) {
        var language = wanted == null ? Language.preferring(occasion.es()) : wanted;
        var here = people.stream().limit(AT_A_TIME).toList();
        return new Sheaf(
                String.valueOf(language.choose(occasion.es(), occasion.en())),
                here.stream()
                        .sorted(Comparator.comparing(Person::name, language.alphabet())
                                .thenComparing(Person::id))
                        .flatMap(person -> person.badges(
                                signer.issue(event, person.id(), person.serial(), occasion.ends())
                                        .wire(),
                                language))
                        .toList(),
                people.size() > AT_A_TIME ? here.getLast().id() : null);
    }

    private Mono<Occasion> occasion(UUID event) {
        return database.sql("SELECT title_es, title_en, ends_at FROM event WHERE id = :event")
                .bind("event", event)
                .map(row -> new Occasion(
                        row.get("title_es", String.class),
                        row.get("title_en", String.class),
                        Rows.get(row, "ends_at", Instant.class)))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("event", event)));
    }

    private Mono<List<Person>> people(UUID event, @Nullable UUID only, @Nullable UUID after) {
        return database.sql("""
                        SELECT registration.id, registration.name, registration.pass_serial, registration.companions,
                               organisation.name AS organisation_name, category.title_es, category.title_en
                          FROM registration
                          LEFT JOIN organisation USING (organisation_id)
                          LEFT JOIN category ON category.id = registration.category_id
                         WHERE registration.event_id = :event AND registration.id > :after
                           AND registration.stage IN ('confirmed', 'attended')
                           AND (CAST(:only AS uuid) IS NULL OR registration.id = :only)
                           AND (category.id IS NULL OR category.attendance = 'on-site')
                         ORDER BY registration.id
                         LIMIT :rows
                        """)
                .bind("event", event)
                .bind("after", after == null ? FIRST : after)
                .bind("only", Columns.nullable(only, UUID.class))
                .bind("rows", AT_A_TIME + 1)
                .map(this::person)
                .all()
                .collectList();
    }

    private Person person(Readable row) {
        var companions = row.get("companions", Json.class);
        return new Person(
                Rows.get(row, "id", UUID.class),
                Rows.get(row, "name", String.class),
                row.get("organisation_name", String.class),
                row.get("title_es", String.class),
                row.get("title_en", String.class),
                Rows.get(row, "pass_serial", Integer.class),
                companions == null ? List.of() : json.readValue(companions.asString(), COMPANIONS));
    }
}
