package org.tejido.member.privacy.consent;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

@Repository
class Consents {

    private static final String TEXTS = """
            SELECT purpose, version, language, words, encode(sha256(convert_to(words, 'UTF8')), 'hex') AS sha256
              FROM consent_text
            """;

    private static final String REACHABLE = "SELECT id, email FROM person WHERE id = :id";

    private final DatabaseClient database;
    private final ClusterCalendar calendar;

    Consents(DatabaseClient database, ClusterCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** Somebody with a role at the caller's organisation today, or anybody for the team; held until the transaction ends. */
    Mono<Reachable> reachable(UUID person, Caller caller) {
        return database.sql(REACHABLE + " AND (:team OR works_at(id, :own, :today)) FOR NO KEY UPDATE")
                .bind("id", person)
                .bind("team", caller.isTeam())
                .bind("own", nullable(caller.organisation(), UUID.class))
                .bind("today", calendar.today())
                .map(Consents::reached)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("person", person)));
    }

    /** Empty where nobody is known by that id. */
    Mono<Reachable> reachable(UUID person) {
        return database.sql(REACHABLE + " FOR NO KEY UPDATE")
                .bind("id", person)
                .map(Consents::reached)
                .one();
    }

    /** Those of the records that were merged into this one, too. */
    Mono<List<String>> addresses(UUID person) {
        return database.sql("SELECT unnest(addresses_of(:id)) AS address")
                .bind("id", person)
                .map(row -> text(row, "address"))
                .all()
                .collectList();
    }

    /** All that was said, the last first. */
    Mono<List<Said>> of(UUID person) {
        return database.sql("""
                        SELECT purpose, given, channel, version, language, evidence, recorded_by, recorded_at
                          FROM consent WHERE person_id = :person ORDER BY id DESC
                        """)
                .bind("person", person)
                .map(Consents::said)
                .all()
                .collectList();
    }

    /** Fails with {@link TextUnknown}. */
    Mono<Void> add(UUID person, Said said) {
        return database.sql("""
                        INSERT INTO consent (person_id, purpose, given, channel, version, language, evidence, recorded_by,
                                             recorded_at)
                        VALUES (:person, :purpose, :given, :channel, :version, :language, :evidence, :by, :at)
                        """)
                .bind("person", person)
                .bind("purpose", said.purpose())
                .bind("given", said.given())
                .bind("channel", said.channel())
                .bind("version", nullable(said.textVersion(), Integer.class))
                .bind("language", nullable(said.language()))
                .bind("evidence", nullable(said.evidence()))
                .bind("by", said.by())
                .bind("at", said.at())
                .then()
                .onErrorMap(violated("consent_purpose_version_language_fkey"), _ -> new TextUnknown());
    }

    Mono<List<Text>> texts() {
        return database.sql(TEXTS + "ORDER BY purpose, version DESC, language")
                .map(Consents::words)
                .all()
                .collectList();
    }

    /** The last version; fails with {@link PurposeUnknown}. */
    Mono<Text> lastText(String purpose, String language) {
        return database.sql(TEXTS + "WHERE purpose = :purpose AND language = :language ORDER BY version DESC LIMIT 1")
                .bind("purpose", purpose)
                .bind("language", language)
                .map(Consents::words)
                .one()
                .switchIfEmpty(Mono.error(PurposeUnknown::new));
    }

    /** The next version, in both languages; fails with {@link TextVersionExists}. */
    Mono<Void> write(String purpose, ConsentForms.Words words, Caller by) {
        return database.sql("""
                        INSERT INTO consent_text (purpose, version, language, words, recorded_by)
                        SELECT :purpose, next.version, w.language, w.words, :by
                          FROM (SELECT coalesce(max(version), 0) + 1 AS version FROM consent_text WHERE purpose = :purpose) next,
                               (VALUES ('es', :es), ('en', :en)) AS w(language, words)
                        """)
                .bind("purpose", purpose)
                .bind("es", words.es().strip())
                .bind("en", words.en().strip())
                .bind("by", by.name())
                .then()
                .onErrorMap(violated("consent_text_pkey"), _ -> new TextVersionExists());
    }

    Mono<Void> ask(Request request, byte[] tokenHash, Caller by, Instant now) {
        return database.sql("""
                        INSERT INTO consent_request (token_hash, person_id, email_hash, purpose, version, language, requested_by,
                                                     requested_at, expires_at)
                        VALUES (:hash, :person, :email, :purpose, :version, :language, :by, :now, :expires)
                        """)
                .bind("hash", tokenHash)
                .bind("person", request.person())
                .bind("email", request.emailHash())
                .bind("purpose", request.purpose())
                .bind("version", request.textVersion())
                .bind("language", request.language())
                .bind("by", by.name())
                .bind("now", now)
                .bind("expires", request.expiresAt())
                .then();
    }

    /** Uses it up; held until the transaction ends. Fails with {@link LinkInvalid} or {@link LinkUsed}. */
    Mono<Request> use(byte[] tokenHash, Instant now) {
        return database.sql("SELECT * FROM consent_request WHERE token_hash = :hash FOR UPDATE")
                .bind("hash", tokenHash)
                .map(row -> {
                    if (row.get("used_at", Instant.class) != null) {
                        throw new LinkUsed();
                    }
                    return request(row);
                })
                .one()
                .filter(request -> request.expiresAt().isAfter(now))
                .switchIfEmpty(Mono.error(LinkInvalid::new))
                .flatMap(request -> database.sql("UPDATE consent_request SET used_at = :now WHERE token_hash = :hash")
                        .bind("now", now)
                        .bind("hash", tokenHash)
                        .then()
                        .thenReturn(request));
    }

    Mono<Boolean> isSuppressed(String purpose, byte[] emailHash) {
        return database.sql(
                        "SELECT EXISTS (SELECT FROM suppression WHERE purpose = :purpose AND email_hash = :hash) AS said_no")
                .bind("purpose", purpose)
                .bind("hash", emailHash)
                .map(row -> Rows.get(row, "said_no", Boolean.class))
                .one();
    }

    Mono<Void> suppress(String purpose, byte[] emailHash, Instant since) {
        return database.sql("""
                        INSERT INTO suppression (purpose, email_hash, since) VALUES (:purpose, :hash, :since)
                        ON CONFLICT (purpose, email_hash) DO NOTHING
                        """)
                .bind("purpose", purpose)
                .bind("hash", emailHash)
                .bind("since", since)
                .then();
    }

    Mono<Void> lift(String purpose, byte[] emailHash) {
        return database.sql("DELETE FROM suppression WHERE purpose = :purpose AND email_hash = :hash")
                .bind("purpose", purpose)
                .bind("hash", emailHash)
                .then();
    }

    private static Reachable reached(Readable row) {
        return new Reachable(id(row, "id"), text(row, "email"));
    }

    private static Request request(Readable row) {
        return new Request(
                id(row, "person_id"),
                Rows.get(row, "email_hash", byte[].class),
                text(row, "purpose"),
                Rows.get(row, "version", Integer.class),
                text(row, "language"),
                Rows.get(row, "expires_at", Instant.class));
    }

    private static Said said(Readable row) {
        return new Said(
                text(row, "purpose"),
                Rows.get(row, "given", Boolean.class),
                text(row, "channel"),
                row.get("version", Integer.class),
                row.get("language", String.class),
                row.get("evidence", String.class),
                text(row, "recorded_by"),
                Rows.get(row, "recorded_at", Instant.class));
    }

    private static Text words(Readable row) {
        return new Text(
                text(row, "purpose"),
                Rows.get(row, "version", Integer.class),
                text(row, "language"),
                text(row, "words"),
                text(row, "sha256"));
    }

    record Reachable(UUID id, String email) {}

    /** @param by account, or {@code link} for whoever held one */
    record Said(
            String purpose,
            boolean given,
            String channel,
            @Nullable Integer textVersion,
            @Nullable String language,
            @Nullable String evidence,
            String by,
            Instant at) {}

    /** @param sha256 of the words, in hexadecimal */
    record Text(String purpose, int version, String language, String words, String sha256) {}

    record Request(
            UUID person, byte[] emailHash, String purpose, int textVersion, String language, Instant expiresAt) {}
}
