package org.tejido.member.organisation;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Compares the names of a whole list with each other and with all that are written down. One by one against the trigram
 * index that takes a hundred names a second; here the registry streams past an index of the list.
 */
@Repository
public class Resemblances {

    private static final int AT_A_TIME = 2_000;

    private final DatabaseClient database;

    Resemblances(DatabaseClient database) {
        this.database = database;
    }

    /** A name as it is compared. */
    public record Name(
            int place, String country, String key, @Nullable String taxId) {}

    /**
     * Who may be the same, by place.
     *
     * @param earlier places of the list that resemble one before them
     * @param known places that resemble an organisation
     */
    public record Found(Map<Integer, Integer> earlier, Map<Integer, UUID> known) {}

    /** @param names in their order; each is compared with those before it that resemble none */
    public Mono<Found> of(List<Name> names) {
        if (names.isEmpty()) {
            return Mono.just(new Found(Map.of(), Map.of()));
        }
        return Mono.fromSupplier(() -> Comparison.of(names))
                .flatMap(comparison -> database.sql("SELECT id, country, name_key, tax_id FROM organisation")
                        .filter(statement -> statement.fetchSize(AT_A_TIME))
                        .map(Resemblances::written)
                        .all()
                        .doOnNext(comparison::compare)
                        .then(Mono.fromSupplier(comparison::found)));
    }

    /**
     * Those of a batch, by place, that resemble what was registered by hand since then: a few hundred against a thousand, which
     * pair by pair took longer than a statement may.
     */
    Mono<Set<Integer>> knownSince(List<Name> batch, Instant since) {
        return Mono.fromSupplier(() -> Comparison.withEachOf(batch)).flatMap(comparison -> database.sql("""
                                SELECT id, country, name_key, tax_id FROM organisation
                                 WHERE import_id IS NULL AND registered_at > :since
                                """)
                .bind("since", since)
                .map(Resemblances::written)
                .all()
                .doOnNext(comparison::compare)
                .then(Mono.fromSupplier(() -> comparison.found().known().keySet())));
    }

    private static Written written(Readable row) {
        return new Written(
                id(row, "id"),
                new Name(0, text(row, "country"), text(row, "name_key"), row.get("tax_id", String.class)));
    }

    private record Written(UUID id, Name name) {}

    private record Comparison(NameIndex index, List<Name> names, Found found) {

        static Comparison of(List<Name> names) {
            var comparison = none(names);
            for (var at = 0; at < names.size(); at++) {
                comparison.add(at);
            }
            return comparison;
        }

        /** However much they resemble each other. */
        static Comparison withEachOf(List<Name> names) {
            var comparison = none(names);
            for (var at = 0; at < names.size(); at++) {
                comparison.index.add(at, comparison.index.entry(names.get(at).key()));
            }
            return comparison;
        }

        private static Comparison none(List<Name> names) {
            return new Comparison(
                    new NameIndex(names.stream().map(Name::key).toList()),
                    names,
                    new Found(new HashMap<>(), new HashMap<>()));
        }

        private void add(int at) {
            var name = names.get(at);
            var entry = index.entry(name.key());
            var alike = index.alike(entry, earlier -> mayBeTheSame(names.get(earlier), name));
            if (alike.isEmpty()) {
                index.add(at, entry);
            } else {
                found.earlier.put(name.place(), names.get(alike.getFirst()).place());
            }
        }

        void compare(Written written) {
            index.alike(index.entry(written.name.key()), at -> mayBeTheSame(names.get(at), written.name))
                    .forEach(at -> found.known.putIfAbsent(names.get(at).place(), written.id));
        }
    }

    /** What {@link Duplicates#RESEMBLES} says in SQL, of two names that are alike. */
    static boolean mayBeTheSame(Name one, Name other) {
        return one.country().equals(other.country())
                && (one.taxId() == null || other.taxId() == null || Objects.equals(one.key(), other.key()));
    }
}
