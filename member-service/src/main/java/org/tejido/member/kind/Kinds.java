package org.tejido.member.kind;

import static org.tejido.member.sql.Columns.day;
import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.member.sql.Columns.texts;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

@Repository
public class Kinds {

    private static final String MEMBERS_OF_DAY = """
            membership m CROSS JOIN LATERAL %s k
             WHERE m.admitted_on <= :day AND (m.ended_on IS NULL OR m.ended_on > :day)
            """.formatted(KindSql.textOn(":day"));

    private final DatabaseClient database;

    Kinds(DatabaseClient database) {
        this.database = database;
    }

    /** As it counts on that day; fails with {@link KindUnknown}. */
    public Mono<MemberKind> on(String code, LocalDate day) {
        return database.sql("""
                        SELECT * FROM membership_kind WHERE code = :code AND from_day <= :day
                         ORDER BY from_day DESC LIMIT 1
                        """)
                .bind("code", code)
                .bind("day", day)
                .map(Kinds::read)
                .one()
                .switchIfEmpty(Mono.error(() -> new KindUnknown(code)));
    }

    /** Each text of each kind, the latest of a kind first. A cluster has a few in its life. */
    Mono<List<MemberKind>> all() {
        return database.sql("SELECT * FROM membership_kind ORDER BY code, from_day DESC")
                .map(Kinds::read)
                .all()
                .collectList();
    }

    /** Those of them that vote in the assembly of that day. */
    public Mono<Set<UUID>> voters(Collection<UUID> organisations, LocalDate day) {
        return database.sql("SELECT m.organisation_id FROM " + MEMBERS_OF_DAY
                        + " AND m.organisation_id = ANY (:organisations) AND k.votes")
                .bind("organisations", organisations.toArray(UUID[]::new))
                .bind("day", day)
                .map(row -> id(row, "organisation_id"))
                .all()
                .collect(Collectors.toSet());
    }

    /** How many members a kind has on a day. */
    record Count(String kind, boolean votes, long members) {}

    Mono<List<Count>> counts(LocalDate day) {
        return database.sql("SELECT k.code, k.votes, count(*) AS members FROM " + MEMBERS_OF_DAY
                        + " GROUP BY k.code, k.votes ORDER BY k.code")
                .bind("day", day)
                .map(row -> new Count(text(row, "code"), flag(row, "votes"), Rows.get(row, "members", Long.class)))
                .all()
                .collectList();
    }

    /** Fails with {@link KindExists}. */
    Mono<MemberKind> add(MemberKind kind, Caller by) {
        return database.sql("""
                        INSERT INTO membership_kind (code, from_day, title_es, title_en, votes, eligible, pays_dues, member_price,
                                                     tiers, duties, entry, renewal, reminder_days, grace_days, entrance_again,
                                                     source, recorded_by)
                        VALUES (:code, :fromDay, :es, :en, :votes, :eligible, :paysDues, :memberPrice, :tiers, :duties, :entry,
                                :renewal, :reminderDays, :graceDays, :entranceAgain, :source, :by)
                        """)
                .bind("code", kind.code())
                .bind("fromDay", kind.fromDay())
                .bind("es", kind.titleEs())
                .bind("en", kind.titleEn())
                .bind("votes", kind.rights().votes())
                .bind("eligible", kind.rights().eligible())
                .bind("paysDues", kind.rights().paysDues())
                .bind("memberPrice", kind.rights().memberPrice())
                .bind("tiers", kind.tiers().toArray(String[]::new))
                .bind("duties", kind.duties().toArray(String[]::new))
                .bind("entry", kind.entry().word())
                .bind("renewal", kind.term().renewal().word())
                .bind("reminderDays", kind.term().reminderDays())
                .bind("graceDays", kind.term().graceDays())
                .bind("entranceAgain", kind.term().entranceAgain())
                .bind("source", kind.source())
                .bind("by", by.name())
                .then()
                .onErrorMap(violated("membership_kind_pkey"), _ -> new KindExists(kind.code(), kind.fromDay()))
                .thenReturn(kind);
    }

    private static MemberKind read(Readable row) {
        return new MemberKind(
                text(row, "code"),
                day(row, "from_day"),
                text(row, "title_es"),
                text(row, "title_en"),
                new MemberKind.Rights(
                        flag(row, "votes"), flag(row, "eligible"), flag(row, "pays_dues"), flag(row, "member_price")),
                texts(row, "tiers"),
                texts(row, "duties"),
                MemberKind.Entry.of(text(row, "entry")),
                new MemberKind.Term(
                        MemberKind.Renewal.of(text(row, "renewal")),
                        Rows.get(row, "reminder_days", Integer.class),
                        Rows.get(row, "grace_days", Integer.class),
                        flag(row, "entrance_again")),
                text(row, "source"));
    }

    private static boolean flag(Readable row, String column) {
        return Rows.get(row, column, Boolean.class);
    }
}
