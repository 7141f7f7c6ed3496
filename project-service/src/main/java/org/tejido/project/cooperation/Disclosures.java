package org.tejido.project.cooperation;

import static org.tejido.project.sql.Columns.id;
import static org.tejido.project.sql.Columns.nullable;
import static org.tejido.project.sql.Columns.number;
import static org.tejido.project.sql.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import org.tejido.project.collaborator.OnBehalf;
import org.tejido.project.contact.Contact;
import reactor.core.publisher.Mono;

/** The only door to contacts, with its log. */
@Repository
class Disclosures {

    private final DatabaseClient database;

    Disclosures(DatabaseClient database) {
        this.database = database;
    }

    /** Shows and logs in one statement: no contact leaves unlogged, and no log tells of what was not shown. */
    Mono<DisclosedCooperation> disclose(UUID cooperation, Caller caller) {
        return OnBehalf.seenBy(caller, database.sql("""
                        WITH shown AS (
                            SELECT k.id, k.call_id, c.title, k.interest_id, k.stage, k.opened_at,
                                   k.withdrawn_by, k.withdrawn_at, k.version,
                                   k.owner_id, owner.name AS owner_name, c.contact_name AS owner_contact_name,
                                   c.contact_email AS owner_contact_email,
                                   k.organisation_id, other.name AS other_name, i.contact_name AS other_contact_name,
                                   i.contact_email AS other_contact_email
                              FROM cooperation k
                              JOIN call c ON c.id = k.call_id
                              JOIN interest i ON i.id = k.interest_id
                              JOIN organisation owner ON owner.id = k.owner_id
                              JOIN organisation other ON other.id = k.organisation_id
                             WHERE k.id = :cooperation AND (:team OR k.owner_id = ANY(:own) OR k.organisation_id = ANY(:own))
                        ), logged AS (
                            INSERT INTO disclosure (cooperation_id, account, role, organisation_id)
                            SELECT id, :account, :role, :organisation FROM shown WHERE stage = 'open'
                        )
                        SELECT * FROM shown
                        """))
                .bind("cooperation", cooperation)
                .bind("organisation", nullable(OnBehalf.own(caller), UUID.class))
                .bind("account", caller.account())
                .bind("role", String.valueOf(caller.role()).toLowerCase(Locale.ROOT))
                .map(Disclosures::disclosed)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("cooperation", cooperation)));
    }

    /**
     * Shows the confidential part of the call, and logs that, in one statement: to the two alone, as long as they cooperate,
     * once both have accepted the agreement on secrecy.
     */
    Mono<Confidential> discloseConfidential(UUID cooperation, Caller caller) {
        return OnBehalf.boundTo(caller, database.sql("""
                        WITH agreed AS (
                            SELECT k.id, c.confidential
                              FROM cooperation k
                              JOIN call c ON c.id = k.call_id
                              JOIN nda n ON n.cooperation_id = k.id
                             WHERE k.id = :cooperation AND k.stage = 'open'
                               AND (k.owner_id = ANY(:own) OR k.organisation_id = ANY(:own))
                               AND n.owner_accepted_at IS NOT NULL AND n.organisation_accepted_at IS NOT NULL
                        ), logged AS (
                            INSERT INTO disclosure (cooperation_id, account, role, organisation_id, what)
                            SELECT id, :account, :role, :organisation, 'confidential' FROM agreed WHERE confidential IS NOT NULL
                        )
                        SELECT confidential FROM agreed
                        """))
                .bind("cooperation", cooperation)
                .bind("organisation", nullable(OnBehalf.own(caller), UUID.class))
                .bind("account", caller.account())
                .bind("role", String.valueOf(caller.role()).toLowerCase(Locale.ROOT))
                .map(row -> new Confidential(row.get("confidential", String.class)))
                .one()
                .switchIfEmpty(Mono.error(NdaRequired::new));
    }

    /** The latest first; whoever may look at the contacts may see who did. */
    Mono<Page<Disclosure>> find(UUID cooperation, PageRequest page) {
        var after = page.after();
        return database.sql("""
                        SELECT position, what, account, role, organisation_id, looked_at
                          FROM disclosure
                         WHERE cooperation_id = :cooperation AND position < :before
                         ORDER BY position DESC
                         LIMIT :rows
                        """)
                .bind("cooperation", cooperation)
                .bind("before", after == null ? Long.MAX_VALUE : after.number(0))
                .bind("rows", page.limit() + 1)
                .map(Look::of)
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), last -> Cursor.of(last.position()))
                        .map(Look::disclosure));
    }

    private static DisclosedCooperation disclosed(Readable row) {
        return new DisclosedCooperation(
                id(row, "id"),
                id(row, "call_id"),
                text(row, "title"),
                id(row, "interest_id"),
                text(row, "stage"),
                Rows.get(row, "opened_at", Instant.class),
                row.get("withdrawn_by", UUID.class),
                row.get("withdrawn_at", Instant.class),
                List.of(party(row, "owner_id", "owner"), party(row, "organisation_id", "other")),
                number(row, "version"));
    }

    private static DisclosedCooperation.Party party(Readable row, String id, String side) {
        return new DisclosedCooperation.Party(
                id(row, id),
                text(row, side + "_name"),
                "open".equals(text(row, "stage"))
                        ? new Contact(text(row, side + "_contact_name"), text(row, side + "_contact_email"))
                        : null);
    }

    private record Look(long position, Disclosure disclosure) {

        static Look of(Readable row) {
            return new Look(
                    number(row, "position"),
                    new Disclosure(
                            text(row, "what"),
                            id(row, "account"),
                            text(row, "role"),
                            row.get("organisation_id", UUID.class),
                            Rows.get(row, "looked_at", Instant.class)));
        }
    }

    /** @param text null where the call keeps nothing back */
    record Confidential(@Nullable String text) {

        /** Says nothing: what is never written cannot be found in a log. */
        @Override
        public String toString() {
            return "Confidential[…]";
        }
    }
}
