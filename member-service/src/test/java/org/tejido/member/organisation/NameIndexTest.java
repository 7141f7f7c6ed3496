package org.tejido.member.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.member.MemberServiceTest;

/** What the index finds is what the database would have found, pair by pair. */
@MemberServiceTest
class NameIndexTest {

    private static final List<String> WORDS = List.of(
            "laboratorios",
            "fundacion",
            "instituto",
            "de",
            "del",
            "duero",
            "leon",
            "biomedica",
            "oncologicos",
            "a",
            "tic");

    @Autowired
    DatabaseClient database;

    @Test
    void findsExactlyThePairsThatPgTrgmCallsAlike() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var names = new ArrayList<String>();
        for (var n = 0; n < 150; n++) {
            var name = random.ints(1 + random.nextInt(6), 0, WORDS.size())
                    .mapToObj(WORDS::get)
                    .collect(Collectors.joining(" "));
            names.add(name);
            var at = random.nextInt(name.length() + 1);
            names.add((name.substring(0, at) + (char) ('a' + random.nextInt(26)) + name.substring(at)).strip());
        }
        var index = new NameIndex(names);
        IntStream.range(0, names.size()).forEach(place -> index.add(place, index.entry(names.get(place))));

        var found = IntStream.range(0, names.size())
                .boxed()
                .flatMap(place -> index.alike(index.entry(names.get(place)), anybody -> true).stream()
                        .map(other -> place + " " + other))
                .toList();

        assertThat(found)
                .as("seed %d", seed)
                .hasSizeGreaterThan(names.size())
                .containsExactlyInAnyOrderElementsOf(pgTrgm(names));
    }

    private List<String> pgTrgm(List<String> names) {
        return database.sql("""
                        WITH n AS (SELECT * FROM unnest(:names) WITH ORDINALITY AS n (name, place))
                        SELECT (one.place - 1) || ' ' || (other.place - 1) AS pair
                          FROM n one, n other WHERE similarity(one.name, other.name) >= CAST(0.85 AS real)
                        """)
                .bind("names", names.toArray(String[]::new))
                .map(row -> row.get("pair", String.class))
                .all()
                .collectList()
                .block();
    }
}
