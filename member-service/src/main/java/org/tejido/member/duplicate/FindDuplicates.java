package org.tejido.member.duplicate;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.organisation.Duplicates;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/**
 * Looks for those that may be the same, by indexes alone. A name counts as long as somebody goes by it, or did. Names resemble each other by the rule of registering, which says of
 * a shared domain, too, that two tax numbers of one country tell two names apart.
 */
@Repository
class FindDuplicates {

    /** A domain that more organisations have is a landlord's or a parent's. */
    private static final int COMMON = 10;

    private static final int MOST_NAMES = 10;

    private static final String WRITTEN = """
            SELECT id, name_key, other_name_keys, country, tax_id, site_domain(website) AS site
              FROM organisation WHERE id = ANY(:ids)
            """;

    private static final String CONTACTS_OF_WRITTEN = """
            SELECT n.id, mail_domain(p.email) FROM asked n JOIN person p ON p.organisation_id = n.id AND NOT is_restricted(p.id)
            """;

    private static final String TYPED = """
            SELECT CAST(:nobody AS uuid) AS id, name_key(coalesce(:name, '')) AS name_key, CAST('{}' AS text[]) AS other_name_keys,
                   :country AS country,
                   nullif(regexp_replace(upper(:taxId), '[^[:alnum:]]', '', 'g'), '') AS tax_id, site_domain(:website) AS site
            """;

    private static final String CONTACTS_OF_TYPED = """
            SELECT n.id, mail_domain(email) FROM asked n, unnest(:emails) typed (email)
            """;

    private static final String FIND = """
            WITH asked AS MATERIALIZED (%1$s),
            domain AS MATERIALIZED (
                SELECT id, domain
                  FROM (SELECT id, site FROM asked UNION %2$s) had (id, domain)
                 WHERE domain <> '' AND NOT EXISTS (SELECT FROM free_mail f WHERE f.domain = had.domain)),
            held AS MATERIALIZED (
                SELECT d.domain, h.id
                  FROM (SELECT DISTINCT domain FROM domain) d
                 CROSS JOIN LATERAL (
                       (SELECT o.id FROM organisation o
                         WHERE o.website IS NOT NULL AND site_domain(o.website) = d.domain LIMIT :common + 1)
                       UNION
                       (SELECT DISTINCT p.organisation_id FROM person p
                         WHERE mail_domain(p.email) = d.domain AND NOT is_restricted(p.id) LIMIT :common + 1)) h (id)),
            same_domain AS MATERIALIZED (
                SELECT DISTINCT d.id, h.id AS other
                  FROM domain d JOIN held h ON h.domain = d.domain
                 WHERE d.domain IN (SELECT domain FROM held GROUP BY domain HAVING count(*) <= :common)),
            same_tax_id AS MATERIALIZED (
                SELECT n.id, t.organisation_id AS other
                  FROM asked n JOIN tax_id t ON t.country = n.country AND t.number = n.tax_id
                UNION SELECT n.id, o.id
                        FROM asked n JOIN organisation o ON o.country = left(n.tax_id, 2) AND o.tax_id = substr(n.tax_id, 3)
                UNION SELECT n.id, o.id FROM asked n JOIN organisation o ON o.tax_id = n.country || n.tax_id),
            candidate AS (
                SELECT id, other FROM same_domain
                UNION SELECT id, other FROM same_tax_id
                UNION SELECT n.id, o.id FROM asked n JOIN organisation o ON o.tax_id = n.tax_id
                UNION SELECT n.id, s.other FROM asked n JOIN duplicate_suspicion s ON s.one = n.id
                UNION SELECT n.id, s.one FROM asked n JOIN duplicate_suspicion s ON s.other = n.id
                UNION SELECT n.id, o.id
                        FROM asked n
                        JOIN organisation o ON o.country = n.country AND o.other_name_keys && (n.name_key || n.other_name_keys)
                UNION SELECT n.id, o.id
                        FROM asked n
                       CROSS JOIN unnest(n.other_name_keys) called (name_key)
                        JOIN organisation o ON o.country = n.country AND o.name_key = called.name_key
                UNION SELECT n.id, o.id
                        FROM asked n
                       CROSS JOIN LATERAL (
                             SELECT o.id FROM organisation o
                              WHERE o.country = n.country AND o.name_key %% n.name_key AND o.id <> n.id AND %3$s
                              ORDER BY similarity(o.name_key, n.name_key) DESC, o.id
                              LIMIT :most) o)
            SELECT n.id AS asked, o.id AS other,
                   EXISTS (SELECT FROM same_tax_id s WHERE s.id = n.id AND s.other = o.id) AS same_tax_id,
                   coalesce(o.country <> n.country AND o.tax_id = n.tax_id, false) AS same_number,
                   (o.country <> n.country OR %3$s)
                   AND EXISTS (SELECT FROM same_domain s WHERE s.id = n.id AND s.other = o.id) AS same_domain,
                   CASE WHEN o.country = n.country AND %4$s THEN 1
                        WHEN o.country = n.country AND o.name_key %% n.name_key AND %3$s
                        THEN similarity(o.name_key, n.name_key) ELSE 0 END::float8 AS likeness
              FROM asked n JOIN candidate c ON c.id = n.id JOIN organisation o ON o.id = c.other
             WHERE o.id <> n.id
            """;

    private static final String OF_WRITTEN =
            FIND.formatted(WRITTEN, CONTACTS_OF_WRITTEN, Duplicates.RESEMBLES, Duplicates.GOES_BY);
    private static final String OF_TYPED =
            FIND.formatted(TYPED, CONTACTS_OF_TYPED, Duplicates.RESEMBLES, Duplicates.GOES_BY);

    private static final UUID NOBODY = new UUID(0, 0);

    private final DatabaseClient database;

    FindDuplicates(DatabaseClient database) {
        this.database = database;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<List<Pair>> of(Collection<UUID> organisations) {
        return find(database.sql(OF_WRITTEN).bind("ids", organisations.toArray(UUID[]::new)));
    }

    @Transactional
    public Mono<List<Pair>> of(Draft draft) {
        return find(database.sql(OF_TYPED)
                .bind("nobody", NOBODY)
                .bind("name", nullable(draft.name()))
                .bind("country", draft.country())
                .bind("taxId", nullable(draft.taxId()))
                .bind("website", nullable(draft.address()))
                .bind("emails", draft.addresses()));
    }

    private Mono<List<Pair>> find(GenericExecuteSpec statement) {
        return askForAlikeNames()
                .thenMany(statement
                        .bind("common", COMMON)
                        .bind("most", MOST_NAMES)
                        .map(FindDuplicates::pair)
                        .all())
                .filter(pair -> !pair.resemblance().isNone())
                .collectList();
    }

    private Mono<Void> askForAlikeNames() {
        return database.sql("SELECT set_config('pg_trgm.similarity_threshold', :alike, true)")
                .bind("alike", String.valueOf(Duplicates.ALIKE))
                .fetch()
                .rowsUpdated()
                .then();
    }

    private static Pair pair(Readable row) {
        return new Pair(
                id(row, "asked"),
                id(row, "other"),
                new Resemblance(
                        Rows.get(row, "same_tax_id", Boolean.class),
                        Rows.get(row, "same_number", Boolean.class),
                        Rows.get(row, "same_domain", Boolean.class),
                        Rows.get(row, "likeness", Double.class)));
    }
}
