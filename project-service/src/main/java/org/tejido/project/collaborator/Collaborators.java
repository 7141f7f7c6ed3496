package org.tejido.project.collaborator;

import static org.tejido.project.sql.Columns.id;
import static org.tejido.project.sql.Columns.ids;
import static org.tejido.project.sql.Columns.nullable;
import static org.tejido.project.sql.Columns.number;
import static org.tejido.project.sql.Columns.text;
import static org.tejido.project.sql.Columns.texts;

import io.r2dbc.spi.Readable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** All organisations that were heard of; those that are members now are open to be found. */
@Repository
public class Collaborators {

    private static final String COLUMNS = """
            SELECT id, name, kind, country, city, sme, website, description, keywords, nuts,
                   expertise, trl_from, trl_to, summary, version, open
              FROM collaborator
            """;

    private final DatabaseClient database;

    Collaborators(DatabaseClient database) {
        this.database = database;
    }

    /** For each the organisation into which it was merged; itself where it was not. */
    public Mono<Map<UUID, UUID>> standIns(Set<UUID> organisations) {
        return database.sql("SELECT one, stands_for(one) AS other FROM unnest(:organisations) one")
                .bind("organisations", ids(organisations))
                .map(row -> Map.entry(id(row, "one"), id(row, "other")))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Fails with {@link NotAMember} unless the organisation is a member at this moment. */
    public Mono<Void> requireOpen(UUID organisation) {
        return database.sql("SELECT 1 FROM collaborator WHERE id = stands_for(:organisation) AND open")
                .bind("organisation", organisation)
                .map(_ -> true)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotAMember(organisation)))
                .then();
    }

    /** Fails with {@link UnknownOrganisation} for the first not heard of; {@code pointer} is where they stand. */
    public Mono<Void> requireKnown(List<UUID> organisations, String pointer) {
        return database.sql("SELECT id FROM organisation WHERE id = ANY(:organisations)")
                .bind("organisations", ids(organisations))
                .map(row -> id(row, "id"))
                .all()
                .collect(HashSet<UUID>::new, HashSet::add)
                .doOnNext(known -> requireAll(organisations, known, pointer))
                .then();
    }

    private static void requireAll(List<UUID> organisations, Set<UUID> known, String pointer) {
        for (var place = 0; place < organisations.size(); place++) {
            if (!known.contains(organisations.get(place))) {
                throw new UnknownOrganisation(organisations.get(place), pointer + "/" + place);
            }
        }
    }

    /** An open one to everybody who may ask; a hidden one to itself and to the team alone. */
    Mono<Collaborator> get(UUID organisation, Caller caller) {
        return database.sql(COLUMNS + "WHERE id = :organisation AND (open OR :insider)")
                .bind("organisation", organisation)
                .bind("insider", caller.actsFor(organisation))
                .map(Collaborators::collaborator)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("collaborator", organisation)));
    }

    /** Open ones by name. */
    Mono<Page<Collaborator>> find(Filter filter, PageRequest page) {
        var after = page.after();
        return database.sql(COLUMNS + """
                         WHERE open
                           AND (CAST(:kind AS text) IS NULL OR kind = :kind)
                           AND (CAST(:country AS text) IS NULL OR country = :country)
                           AND (CAST(:nuts AS text) IS NULL OR starts_with(nuts, :nuts))
                           AND (CAST(:query AS text) IS NULL OR strpos(lower(unaccent(concat_ws(' ', name, city,
                                description, summary, array_to_string(keywords || expertise, ' ')))),
                                lower(unaccent(:query))) > 0)
                           AND (CAST(:after AS uuid) IS NULL
                                OR (lower(name), id) > (SELECT lower(name), id FROM organisation WHERE id = :after))
                         ORDER BY lower(name), id
                         LIMIT :rows
                        """)
                .bind("kind", nullable(filter.kind()))
                .bind("country", nullable(filter.country()))
                .bind("nuts", nullable(filter.nuts()))
                .bind("query", nullable(filter.query()))
                .bind("after", nullable(after == null ? null : after.id(0), UUID.class))
                .bind("rows", page.limit() + 1)
                .map(Collaborators::collaborator)
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), last -> Cursor.of(last.organisationId())));
    }

    Mono<Profile> save(Profile profile) {
        return database.sql("""
                        INSERT INTO profile (organisation_id, expertise, trl_from, trl_to, summary, version)
                        SELECT :organisation, :expertise, :from, :to, :summary, :version
                         WHERE :version = 1 OR EXISTS (SELECT FROM profile WHERE organisation_id = :organisation)
                        ON CONFLICT (organisation_id) DO UPDATE
                           SET expertise = :expertise, trl_from = :from, trl_to = :to, summary = :summary,
                               version = :version
                         WHERE profile.version = :version - 1
                        """)
                .bind("organisation", profile.organisationId())
                .bind("expertise", texts(profile.expertise()))
                .bind("from", nullable(profile.trlFrom(), Integer.class))
                .bind("to", nullable(profile.trlTo(), Integer.class))
                .bind("summary", nullable(profile.summary()))
                .bind("version", profile.version())
                .fetch()
                .rowsUpdated()
                .filter(saved -> saved == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("profile", profile.organisationId())))
                .thenReturn(profile);
    }

    private static Collaborator collaborator(Readable row) {
        var organisation = id(row, "id");
        return new Collaborator(
                organisation,
                text(row, "name"),
                text(row, "kind"),
                text(row, "country"),
                row.get("city", String.class),
                row.get("sme", Boolean.class),
                row.get("website", String.class),
                row.get("description", String.class),
                texts(row, "keywords"),
                row.get("nuts", String.class),
                new Profile(
                        organisation,
                        texts(row, "expertise"),
                        row.get("trl_from", Integer.class),
                        row.get("trl_to", Integer.class),
                        row.get("summary", String.class),
                        number(row, "version")),
                Rows.get(row, "open", Boolean.class));
    }

    record Filter(
            @Nullable String query,
            @Nullable String kind,
            @Nullable String country,
            @Nullable String nuts) {}
}
