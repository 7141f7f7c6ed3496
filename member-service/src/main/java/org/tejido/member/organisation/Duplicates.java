package org.tejido.member.organisation;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.tejido.member.organisation.RegisterOrganisations.Registration;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** Finds who may be the same, before it is written down twice. */
@Repository
public class Duplicates {

    /**
     * How like names are that are asked about. Of the 2,205 names of Spanish participants in CORDIS, no two that mean
     * different organisations reach it: the nearest stand at 0.83 ("Instituto Tecnológico (Agrario) de Castilla y León").
     */
    public static final double ALIKE = 0.85;

    /** Of an organisation {@code o} and a name {@code n} that is as like: tax numbers that differ tell them apart, unless. */
    public static final String RESEMBLES = "(o.tax_id IS NULL OR n.tax_id IS NULL OR o.name_key = n.name_key)";

    /**
     * Of an organisation {@code o} and a name {@code n} with its others: one is called as the other was, or trades. Tax numbers
     * do not tell them apart, for a change of legal form brings a new number.
     */
    public static final String GOES_BY =
            "(o.other_name_keys && (n.name_key || n.other_name_keys) OR o.name_key = ANY (n.other_name_keys))";

    private static final int MOST = 10;

    /** A transaction that began before a comparison may have been committed after it. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(1);

    private static final String NAMED = "unnest(:ids, :names, :countries, :taxIds) named (id, name, country, tax_id)";

    private final DatabaseClient database;
    private final Resemblances resemblances;

    Duplicates(DatabaseClient database, Resemblances resemblances) {
        this.database = database;
        this.resemblances = resemblances;
    }

    /**
     * Those that have or had the same tax number, and those of all but the same name, or with it among their other names, in
     * the same country. Two tax numbers of one
     * country that differ tell two names apart unless they are the same, for a change of legal form brings a new number.
     * Until the transaction ends, whoever registers the same name waits.
     *
     * @param resemblanceAccepted names alone are passed over; a tax number is not argued with
     */
    Mono<List<Lookalike>> of(Profile profile, boolean resemblanceAccepted) {
        return waitForTheSameName(profile).then(Mono.defer(() -> find(profile))).map(found -> found.stream()
                .filter(alike -> alike.isCertain() || !resemblanceAccepted)
                .toList());
    }

    private Mono<Void> waitForTheSameName(Profile profile) {
        return database.sql("""
                        SELECT pg_advisory_xact_lock(hashtextextended(:country || name_key(:name), 0)),
                               set_config('pg_trgm.similarity_threshold', :alike, true)
                        """)
                .bind("country", profile.country().code())
                .bind("name", profile.name())
                .bind("alike", String.valueOf(ALIKE))
                .fetch()
                .rowsUpdated()
                .then();
    }

    private Mono<List<Lookalike>> find(Profile profile) {
        var taxId = profile.taxId() == null ? null : profile.taxId().number();
        return database.sql("""
                        WITH holder AS MATERIALIZED (
                            SELECT organisation_id FROM tax_id WHERE country = :country AND number = :taxId)
                        SELECT o.id, o.name, o.city, coalesce(o.id = (SELECT * FROM holder), false) AS certain,
                               CASE WHEN o.other_name_keys @> ARRAY[n.name_key] THEN 1
                                    ELSE similarity(o.name_key, n.name_key) END::float8 AS likeness
                          FROM organisation o,
                               (SELECT name_key(:name) AS name_key, CAST(:taxId AS text) AS tax_id) n
                         WHERE o.country = :country
                           AND (o.id = (SELECT * FROM holder) OR o.name_key %% name_key(:name) AND %s
                                OR o.other_name_keys @> ARRAY[name_key(:name)])
                         ORDER BY certain DESC, likeness DESC, o.id
                         LIMIT :most
                        """.formatted(RESEMBLES))
                .bind("taxId", nullable(taxId))
                .bind("name", profile.name())
                .bind("country", profile.country().code())
                .bind("most", MOST)
                .map(Duplicates::lookalike)
                .all()
                .collectList();
    }

    /** Those of a batch that resemble what was registered by hand since then; whoever registers one of their names waits. */
    Mono<Set<UUID>> registeredSince(Instant compared, List<Registration> batch) {
        if (batch.isEmpty()) {
            return Mono.just(Set.of());
        }
        return waitForTheSameNames(batch)
                .then(Mono.defer(() -> names(batch)))
                .flatMap(names -> resemblances.knownSince(names, compared.minus(LONGEST_TRANSACTION)))
                .map(places ->
                        places.stream().map(place -> batch.get(place).id()).collect(Collectors.toSet()));
    }

    private Mono<List<Resemblances.Name>> names(List<Registration> batch) {
        return named(batch, database.sql("""
                        SELECT country, tax_id, name_key(name) AS name_key, place
                          FROM unnest(:ids, :names, :countries, :taxIds) WITH ORDINALITY named (id, name, country, tax_id, place)
                        """))
                .map(row -> new Resemblances.Name(
                        Rows.get(row, "place", Integer.class) - 1,
                        text(row, "country"),
                        text(row, "name_key"),
                        row.get("tax_id", String.class)))
                .all()
                .collectList();
    }

    /** In the order of their locks, so that two batches never wait for each other. */
    private Mono<Void> waitForTheSameNames(List<Registration> batch) {
        return named(batch, database.sql("""
                        SELECT pg_advisory_xact_lock(lock)
                          FROM (SELECT DISTINCT hashtextextended(country || name_key(name), 0) AS lock FROM %s
                                 ORDER BY lock OFFSET 0) locks
                        """.formatted(NAMED)))
                .fetch()
                .rowsUpdated()
                .then();
    }

    private static GenericExecuteSpec named(List<Registration> batch, GenericExecuteSpec statement) {
        return statement
                .bind("ids", batch.stream().map(Registration::id).toArray(UUID[]::new))
                .bind("names", batch.stream().map(it -> it.profile().name()).toArray(String[]::new))
                .bind(
                        "countries",
                        batch.stream().map(it -> it.profile().country().code()).toArray(String[]::new))
                .bind("taxIds", batch.stream().map(Duplicates::taxId).toArray(String[]::new));
    }

    private static @Nullable String taxId(Registration registration) {
        var taxId = registration.profile().taxId();
        return taxId == null ? null : taxId.number();
    }

    private static Lookalike lookalike(Readable row) {
        var certain = Rows.get(row, "certain", Boolean.class);
        return new Lookalike(
                id(row, "id"),
                text(row, "name"),
                row.get("city", String.class),
                certain ? Lookalike.SAME_TAX_ID : Lookalike.ALIKE_NAME,
                Rows.get(row, "likeness", Double.class));
    }
}
