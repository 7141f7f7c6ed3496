package org.tejido.member.organisation;

import static org.tejido.member.sql.Columns.nullable;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.taxid.TaxId;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Whom the rows of a list mean, for certain; and what other systems call them. */
@Repository
public class KnownOrganisations {

    private final DatabaseClient database;
    private final JsonMapper json;

    KnownOrganisations(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * By what a row names an organisation; what is null is not looked for.
     *
     * @param name as it is written here, but for case, accents and punctuation
     */
    public record Sought(
            int place,
            @Nullable UUID id,
            @Nullable String externalId,
            @Nullable TaxId taxId,
            @Nullable String name) {}

    public record Known(int place, UUID id, Profile profile, long version) {}

    /** What another system calls an organisation. */
    public record Reference(String externalId, UUID organisation) {}

    /**
     * By place; several where a row names one by this and another by that, or where two have the same name.
     *
     * @param source of the external ids; null where there are none
     */
    public Mono<Map<Integer, List<Known>>> find(@Nullable String source, List<Sought> sought) {
        var rows = sought.stream().map(Line::of).toList();
        return database.sql("""
                        WITH sought AS MATERIALIZED (
                            SELECT place, id, "externalId", country, "taxId", searchable(name) AS sort_name
                              FROM json_to_recordset(CAST(:sought AS json)) line (
                                   place integer, id uuid, "externalId" text, country text, "taxId" text, name text)),
                        found AS (
                            SELECT place, id FROM sought WHERE id IS NOT NULL
                            UNION
                            SELECT s.place, l.survivor_id
                              FROM sought s
                              JOIN organisation_lead l ON l.loser_id = s.id
                            UNION
                            SELECT s.place, r.organisation_id
                              FROM sought s
                              JOIN organisation_reference r ON r.source = :source AND r.external_id = s."externalId"
                            UNION
                            SELECT s.place, t.organisation_id
                              FROM sought s JOIN tax_id t ON t.country = s.country AND t.number = s."taxId"
                            UNION
                            SELECT s.place, o.id FROM sought s JOIN organisation o ON o.sort_name = s.sort_name)
                        SELECT found.place, o.id, o.name, o.tax_id, o.kind, o.country, o.city, o.website, o.sme,
                               o.description, o.keywords, o.nuts, o.activities, o.other_names, o.version
                          FROM found JOIN organisation o ON o.id = found.id
                        """)
                .bind("source", nullable(source))
                .bind("sought", json.writeValueAsString(rows))
                .map(KnownOrganisations::known)
                .all()
                .collect(Collectors.groupingBy(Known::place));
    }

    /** An id that is taken stays with whom it was given to. */
    public Mono<Void> remember(String source, List<Reference> references, UUID importId) {
        return database.sql("""
                        INSERT INTO organisation_reference (source, external_id, organisation_id, import_id)
                        SELECT :source, given.*, :import FROM unnest(:externalIds, :organisations) given
                        ON CONFLICT DO NOTHING
                        """)
                .bind("source", source)
                .bind("import", importId)
                .bind(
                        "externalIds",
                        references.stream().map(Reference::externalId).toArray(String[]::new))
                .bind(
                        "organisations",
                        references.stream().map(Reference::organisation).toArray(UUID[]::new))
                .then();
    }

    private static Known known(Readable row) {
        var organisation = Organisations.organisation(row);
        return new Known(
                Rows.get(row, "place", Integer.class),
                organisation.id().value(),
                organisation.profile(),
                organisation.version());
    }

    private record Line(
            int place,
            @Nullable UUID id,
            @Nullable String externalId,
            @Nullable String country,
            @Nullable String taxId,
            @Nullable String name) {

        static Line of(Sought sought) {
            var taxId = sought.taxId();
            return new Line(
                    sought.place(),
                    sought.id(),
                    sought.externalId(),
                    taxId == null ? null : taxId.country(),
                    taxId == null ? null : taxId.number(),
                    sought.name());
        }
    }
}
