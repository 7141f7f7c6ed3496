package org.tejido.member.organisation;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.text;

import io.r2dbc.spi.Readable;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** Finds who may be the same, before it is written down twice. */
@Repository
class Duplicates {

    /**
     * How like names are that are asked about. Of the 2,205 names of Spanish participants in CORDIS, no two that mean
     * different organisations reach it: the nearest stand at 0.83 ("Instituto Tecnológico (Agrario) de Castilla y León").
     */
    static final double ALIKE = 0.85;

    private static final int MOST = 10;

    private final DatabaseClient database;

    Duplicates(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Those with the same tax number, and those of all but the same name in the same country. Two tax numbers of one
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
                        SELECT id, name, city, coalesce(tax_id = :taxId, false) AS certain,
                               similarity(name_key, name_key(:name))::float8 AS likeness
                          FROM organisation
                         WHERE country = :country
                           AND (tax_id = :taxId
                                OR name_key % name_key(:name)
                                   AND (tax_id IS NULL OR CAST(:taxId AS text) IS NULL OR name_key = name_key(:name)))
                         ORDER BY certain DESC, likeness DESC, id
                         LIMIT :most
                        """)
                .bind("taxId", nullable(taxId))
                .bind("name", profile.name())
                .bind("country", profile.country().code())
                .bind("most", MOST)
                .map(Duplicates::lookalike)
                .all()
                .collectList();
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
