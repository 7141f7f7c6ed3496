package org.tejido.member.organisation;

import io.r2dbc.spi.Readable;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** Lists of organisations, by name. Each word of a query may stand anywhere in a name, unfinished and without accents. */
@Repository
class Directory {

    private static final Set<String> STANDINGS = Set.of("member", "applicant", "none");

    /** What an organisation is on a day: see {@code membership.Standing}, which this repeats in SQL for lists. */
    private static final String STANDING = """
            CASE WHEN EXISTS (SELECT FROM membership m WHERE m.organisation_id = o.id AND m.since <= :today
                                 AND (m.ended_on IS NULL OR m.ended_on > :today)) THEN 'member'
                 WHEN EXISTS (SELECT FROM membership m WHERE m.organisation_id = o.id AND m.stage IN ('applied', 'active')) THEN 'applicant'
                 ELSE 'none' END
            """;

    private static final String PAGE = """
            SELECT * FROM (SELECT o.*, %s AS standing FROM organisation o) AS o
             WHERE folded LIKE ALL (:words)
               AND (:kind::text IS NULL OR kind = :kind)
               AND (:country::text IS NULL OR country = :country)
               AND (:standing::text IS NULL OR standing = :standing)
               AND (:folded::text IS NULL OR (folded COLLATE "C", id) > (:folded, :id))
             ORDER BY folded COLLATE "C", id
             LIMIT :limit
            """.formatted(STANDING);

    private final DatabaseClient database;
    private final Clock clock;

    Directory(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<Page<Row>> search(Filter filter, PageRequest page) {
        if (filter.standing() != null && !STANDINGS.contains(filter.standing())) {
            throw new UnknownStanding(filter.standing());
        }
        return page(filter, page)
                .map(found -> found.map(Found::row));
    }

    Mono<Page<Entry>> members(@Nullable String query, PageRequest page) {
        return page(new Filter(query, null, null, "member"), page).map(found -> found.map(Found::entry));
    }

    private Mono<Page<Found>> page(Filter filter, PageRequest page) {
        var statement = database.sql(PAGE)
                .bind("today", LocalDate.now(clock))
                .bind("words", filter.patterns())
                .bind("limit", page.limit() + 1);
        for (var optional : new String[][] {{"kind", filter.kind()}, {"country", filter.country()}, {"standing", filter.standing()}}) {
            statement = optional[1] == null
                    ? statement.bindNull(optional[0], String.class)
                    : statement.bind(optional[0], optional[1]);
        }
        statement = page.after() == null
                ? statement.bindNull("folded", String.class).bindNull("id", UUID.class)
                : statement.bind("folded", page.after().key(0)).bind("id", page.after().id(1));
        return statement.map(Found::of)
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), row -> Cursor.of(row.folded(), row.row().id())));
    }

    record Filter(@Nullable String query, @Nullable String kind, @Nullable String country, @Nullable String standing) {

        /** One LIKE pattern for each word; what has a meaning in patterns is taken as written. */
        String[] patterns() {
            if (query == null || query.isBlank()) {
                return new String[] {"%"};
            }
            return Stream.of(query.strip().split("\\s+"))
                    .limit(8)
                    .map(word -> "%" + folded(word).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                    .toArray(String[]::new);
        }

        /** As {@code fold} in the database, for the letters that names here have. */
        private static String folded(String word) {
            return Normalizer.normalize(word, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .toLowerCase(Locale.ROOT);
        }
    }

    /** @param standing {@code member}, {@code applicant} or {@code none}, today */
    record Row(UUID id, String name, String kind, String country, @Nullable String city, @Nullable Boolean sme, String standing) {}

    /** What the public sees of a member. */
    record Entry(
            UUID id,
            String name,
            String kind,
            String country,
            @Nullable String city,
            @Nullable String website,
            @Nullable String description,
            List<String> keywords) {}

    private record Found(String folded, Row row, Entry entry) {

        static Found of(Readable row) {
            var id = Rows.get(row, "id", UUID.class);
            var name = Rows.get(row, "name", String.class);
            var kind = Rows.get(row, "kind", String.class);
            var country = Rows.get(row, "country", String.class);
            var city = row.get("city", String.class);
            return new Found(
                    Rows.get(row, "folded", String.class),
                    new Row(id, name, kind, country, city, row.get("sme", Boolean.class), Rows.get(row, "standing", String.class)),
                    new Entry(
                            id,
                            name,
                            kind,
                            country,
                            city,
                            row.get("website", String.class),
                            row.get("description", String.class),
                            List.of(Rows.get(row, "keywords", String[].class))));
        }
    }
}
