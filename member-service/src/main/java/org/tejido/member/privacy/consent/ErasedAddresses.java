package org.tejido.member.privacy.consent;

import static org.tejido.member.sql.Columns.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Whose data were erased, as keyed hashes of their addresses: a file that still has them does not bring them back. */
@Repository
public class ErasedAddresses {

    /** What such an address said no to. */
    static final String IMPORT = "import";

    private static final HexFormat HEX = HexFormat.of();

    private final DatabaseClient database;
    private final Keys keys;

    ErasedAddresses(DatabaseClient database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * Those of them that are erased, in small letters. Until the caller's transaction ends nobody is erased, so that what is
     * not among them may be written.
     */
    public Mono<Set<String>> among(Collection<String> addresses) {
        return database.sql("SELECT pg_advisory_xact_lock_shared(hashtext('erasure'))")
                .then()
                .then(Mono.defer(keys::key))
                .flatMap(key -> found(key, addresses));
    }

    private Mono<Set<String>> found(Keyed key, Collection<String> addresses) {
        var byHash = new HashMap<String, String>();
        addresses.forEach(address -> byHash.put(HEX.formatHex(key.email(address)), address.toLowerCase(Locale.ROOT)));
        return database.sql("""
                        SELECT encode(s.email_hash, 'hex') AS hash
                          FROM unnest(CAST(:hashes AS text[])) asked
                          JOIN suppression s ON s.purpose = :purpose AND s.email_hash = decode(asked, 'hex')
                        """)
                .bind("hashes", byHash.keySet().toArray(String[]::new))
                .bind("purpose", IMPORT)
                .map(row -> text(row, "hash"))
                .all()
                .mapNotNull(byHash::get)
                .collect(Collectors.toSet());
    }

    /** Waits for imports that are writing, and lets none begin until the caller's transaction ends. */
    public Mono<Void> hold() {
        return database.sql("SELECT pg_advisory_xact_lock(hashtext('erasure'))").then();
    }
}
