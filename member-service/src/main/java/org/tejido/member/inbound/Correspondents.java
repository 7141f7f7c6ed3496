package org.tejido.member.inbound;

import static org.tejido.member.sql.Columns.id;

import io.r2dbc.spi.Readable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** Who is who by address: people by their own, organisations by the domain of their website. */
@Repository
class Correspondents {

    private static final int MOST = 100;

    private final DatabaseClient database;
    private final Set<String> own;

    Correspondents(DatabaseClient database, @Value("${tejido.inbound-mail.own-domains}") Set<String> own) {
        this.database = database;
        this.own = own.stream()
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /**
     * @param direction of the mail
     * @param people of these organisations
     */
    record Known(String direction, Set<UUID> organisations, Set<UUID> people) {}

    /** Empty for a mail from somebody whom nobody knows, whoever else got it: strangers write no histories. */
    Mono<Known> of(Letter letter) {
        var isOurs = own.contains(Letter.domain(letter.sender()));
        var addresses = Stream.concat(Stream.of(letter.sender()), letter.recipients().stream())
                .filter(address -> !own.contains(Letter.domain(address)))
                .toList();
        return database.sql("""
                        SELECT a.address, p.organisation_id, p.id AS person_id
                          FROM unnest(CAST(:addresses AS text[])) AS a(address) JOIN person p ON lower(p.email) = a.address
                         WHERE NOT is_restricted(p.id)
                        UNION ALL
                        SELECT a.address, o.id, NULL
                          FROM unnest(CAST(:addresses AS text[])) AS a(address)
                          JOIN organisation o ON o.website IS NOT NULL
                                             AND website_domain(o.website) = split_part(a.address, '@', -1)
                        LIMIT :most
                        """)
                .bind("addresses", addresses.toArray(String[]::new))
                .bind("most", MOST)
                .map(Found::of)
                .all()
                .collectList()
                .filter(found -> isOurs
                        ? !found.isEmpty()
                        : found.stream().anyMatch(one -> one.address().equals(letter.sender())))
                .map(found -> known(isOurs ? "outgoing" : "incoming", found));
    }

    private static Known known(String direction, List<Found> found) {
        var organisations = new HashSet<UUID>();
        var people = new HashSet<UUID>();
        for (var one : found) {
            organisations.add(one.organisation());
            if (one.person() != null) {
                people.add(one.person());
            }
        }
        return new Known(direction, organisations, people);
    }

    private record Found(
            String address, UUID organisation, @Nullable UUID person) {

        static Found of(Readable row) {
            return new Found(
                    Rows.get(row, "address", String.class),
                    id(row, "organisation_id"),
                    row.get("person_id", UUID.class));
        }
    }
}
