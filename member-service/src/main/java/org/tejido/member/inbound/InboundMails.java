package org.tejido.member.inbound;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.problem.WrongStage;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Repository
class InboundMails {

    private static final UUID LAST = new UUID(-1, -1);

    private static final String COLUMNS = """
            SELECT id, state, received_at, sent_at, sender, recipients, text, interaction_id, version FROM inbound_mail
            """;

    private final DatabaseClient database;

    InboundMails(DatabaseClient database) {
        this.database = database;
    }

    /** Waiting; true where it is new, false where it has come before. Two at a time wait for each other here. */
    Mono<Boolean> add(UUID id, Letter letter, Instant sentAt, Instant now, Caller by) {
        return database.sql("""
                        INSERT INTO inbound_mail (id, message_key, received_at, sent_at, state, sender, recipients, text, version,
                                                  handed_in_by)
                        VALUES (:id, :key, :now, :sentAt, 'waiting', :sender, :recipients, :text, 1, :by)
                        ON CONFLICT (message_key) DO NOTHING
                        """)
                .bind("id", id)
                .bind("key", letter.key())
                .bind("now", now)
                .bind("sentAt", sentAt)
                .bind("sender", letter.sender())
                .bind("recipients", letter.recipients().toArray(String[]::new))
                .bind("text", letter.text())
                .bind("by", by.name())
                .fetch()
                .rowsUpdated()
                .map(added -> added == 1);
    }

    Mono<InboundMail> withKey(String key) {
        return database.sql(COLUMNS + "WHERE message_key = :key")
                .bind("key", key)
                .map(InboundMails::read)
                .one();
    }

    /** Fails with {@link NotFound}. */
    Mono<InboundMail> get(UUID id) {
        return database.sql(COLUMNS + "WHERE id = :id")
                .bind("id", id)
                .map(InboundMails::read)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("inbound-mail", id)));
    }

    /** As the caller has read it, and not decided yet. */
    Mono<InboundMail> getWaiting(UUID id, ExpectedVersion expected) {
        return get(id).doOnNext(mail -> {
            expected.require(mail.version(), "inbound-mail", id);
            if (!mail.state().equals("waiting")) {
                throw new WrongStage("inbound-mail", id, mail.state());
            }
        });
    }

    /** What it says is now said by the interaction, or by nobody. @param interaction null dismisses it */
    Mono<UUID> decide(UUID id, long expected, @Nullable UUID interaction, @Nullable Caller by) {
        return database.sql("""
                        UPDATE inbound_mail
                           SET state = :state, interaction_id = :interaction, decided_by = :by, version = version + 1,
                               sender = NULL, recipients = NULL, text = NULL
                         WHERE id = :id AND version = :expected AND state = 'waiting'
                        """)
                .bind("id", id)
                .bind("expected", expected)
                .bind("state", interaction == null ? "dismissed" : "recorded")
                .bind("interaction", nullable(interaction, UUID.class))
                .bind("by", nullable(by == null ? null : by.name()))
                .fetch()
                .rowsUpdated()
                .filter(decided -> decided == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("inbound-mail", id)))
                .thenReturn(id);
    }

    Mono<Page<InboundMail>> list(String state, PageRequest page) {
        var after = page.after();
        return database.sql(COLUMNS + "WHERE state = :state AND id < :after ORDER BY id DESC LIMIT :rows")
                .bind("state", state)
                .bind("after", after == null ? LAST : after.id(0))
                .bind("rows", page.limit() + 1)
                .map(InboundMails::read)
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), mail -> Cursor.of(mail.mailId())));
    }

    private static InboundMail read(Readable row) {
        var recipients = row.get("recipients", String[].class);
        return new InboundMail(
                id(row, "id"),
                text(row, "state"),
                Rows.get(row, "received_at", Instant.class),
                Rows.get(row, "sent_at", Instant.class),
                row.get("sender", String.class),
                recipients == null ? null : List.of(recipients),
                row.get("text", String.class),
                row.get("interaction_id", UUID.class),
                number(row, "version"));
    }
}
