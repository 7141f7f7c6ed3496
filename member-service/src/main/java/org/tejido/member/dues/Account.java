package org.tejido.member.dues;

import static org.tejido.member.sql.Columns.day;
import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.history.History;
import org.tejido.member.sql.Columns;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What was charged and what was paid, as it was written down; what is open follows from both. */
@Repository
public class Account {

    private static final String OWED = """
            SELECT c.membership_id, c.organisation_id, o.name, c.year, c.tariff, t.source, c.amount, c.lines,
                   c.charged_on, c.due_on, coalesce(p.paid, 0) AS paid
              FROM dues_charge c
              JOIN organisation o ON o.id = c.organisation_id
              JOIN tariff t ON t.from_year = c.tariff
              LEFT JOIN LATERAL (SELECT sum(amount) AS paid FROM dues_payment p
                                  WHERE p.membership_id = c.membership_id AND p.year = c.year AND p.paid_on <= :day) p
                ON true
            """;

    private final DatabaseClient database;
    private final JsonMapper json;
    private final History history;

    Account(DatabaseClient database, JsonMapper json, History history) {
        this.database = database;
        this.json = json;
        this.history = history;
    }

    /**
     * A charge on a day.
     *
     * @param paid until that day, euros
     */
    record Owed(Charge charge, String name, BigDecimal paid) {

        BigDecimal open() {
            return charge.amount().subtract(paid);
        }
    }

    /** Fails with {@link DuesCharged}. */
    Mono<Charge> write(Charge charge, Caller by) {
        var year = charge.quote().year();
        return database.sql("""
                        INSERT INTO dues_charge (membership_id, year, organisation_id, tariff, amount, lines, charged_on,
                                                 due_on, charged_by)
                        VALUES (:membership, :year, :organisation, :tariff, :amount, :lines, :chargedOn, :dueOn, :by)
                        """)
                .bind("membership", charge.membership())
                .bind("year", year)
                .bind("organisation", charge.organisation())
                .bind("tariff", charge.quote().tariff())
                .bind("amount", charge.amount())
                .bind("lines", Json.of(json.writeValueAsString(charge.quote().lines())))
                .bind("chargedOn", charge.chargedOn())
                .bind("dueOn", charge.dueOn())
                .bind("by", by.name())
                .then()
                .onErrorMap(violated("dues_charge_pkey"), _ -> new DuesCharged(year))
                .then(Mono.defer(() -> history.write(
                        charge.organisation(),
                        "member.dues.charged",
                        charge.membership(),
                        year,
                        Map.of(
                                "year", Integer.toString(year),
                                "amount", charge.amount().toPlainString(),
                                "on", charge.dueOn().toString()),
                        "/api/memberships/%s/dues/%d".formatted(charge.membership(), year))))
                .thenReturn(charge);
    }

    /** Held until the transaction ends, so that two payments do not both find the same open. */
    Mono<Owed> hold(UUID membership, int year) {
        return database.sql("SELECT FROM dues_charge WHERE membership_id = :membership AND year = :year FOR UPDATE")
                .bind("membership", membership)
                .bind("year", year)
                .then()
                .then(of(membership, year));
    }

    /** With all payments that are known; fails with {@link NotFound}. */
    Mono<Owed> of(UUID membership, int year) {
        return database.sql(OWED + "WHERE c.membership_id = :membership AND c.year = :year")
                .bind("day", Columns.END_OF_TIME)
                .bind("membership", membership)
                .bind("year", year)
                .map(this::owed)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("charge", year)));
    }

    /** The latest year first. A membership has as many as it has years. */
    Mono<List<Owed>> of(UUID membership) {
        return database.sql(OWED + "WHERE c.membership_id = :membership ORDER BY c.year DESC")
                .bind("day", Columns.END_OF_TIME)
                .bind("membership", membership)
                .map(this::owed)
                .all()
                .collectList();
    }

    /** What was due before a day and not wholly paid until then, the longest due first. */
    public Mono<Long> countArrears(LocalDate day) {
        return database.sql("SELECT count(*) AS charges FROM (" + OWED
                        + "WHERE c.due_on < :day AND c.amount > coalesce(p.paid, 0)) overdue")
                .bind("day", day)
                .map(row -> Rows.get(row, "charges", Long.class))
                .one();
    }

    Mono<Page<Owed>> arrears(LocalDate day, PageRequest page) {
        var after = page.after();
        return database.sql(OWED + """
                        WHERE c.due_on < :day AND c.amount > coalesce(p.paid, 0)
                          AND (c.due_on, c.membership_id, c.year) > (:afterDay, :afterId, :afterYear)
                        ORDER BY c.due_on, c.membership_id, c.year LIMIT :rows
                        """)
                .bind("day", day)
                .bind("afterDay", after == null ? LocalDate.EPOCH : org.tejido.member.sql.Columns.day(after, 0))
                .bind("afterId", after == null ? new UUID(0, 0) : after.id(1))
                .bind("afterYear", after == null ? 0 : (int) after.number(2))
                .bind("rows", page.limit() + 1)
                .map(this::owed)
                .all()
                .collectList()
                .map(rows -> Page.of(rows, page.limit(), Account::place));
    }

    /** Fails with {@link PaymentExists}. */
    Mono<Void> write(Payment payment, UUID organisation, Caller by) {
        return database.sql("""
                        INSERT INTO dues_payment (id, membership_id, year, amount, paid_on, reference, recorded_by)
                        VALUES (:id, :membership, :year, :amount, :paidOn, :reference, :by)
                        """)
                .bind("id", payment.id())
                .bind("membership", payment.membership())
                .bind("year", payment.year())
                .bind("amount", payment.amount())
                .bind("paidOn", payment.paidOn())
                .bind("reference", nullable(payment.reference()))
                .bind("by", by.name())
                .then()
                .onErrorMap(violated("dues_payment_pkey"), _ -> new PaymentExists(payment.id()))
                .then(Mono.defer(() -> history.write(
                        organisation,
                        "member.dues.paid",
                        payment.id(),
                        1,
                        Map.of(
                                "year", Integer.toString(payment.year()),
                                "amount", payment.amount().toPlainString()),
                        "/api/memberships/%s/dues/%d".formatted(payment.membership(), payment.year()))));
    }

    /** @param amount euros */
    record Payment(
            UUID id,
            UUID membership,
            int year,
            BigDecimal amount,
            LocalDate paidOn,
            @Nullable String reference) {}

    private Owed owed(Readable row) {
        var quote = new Quote(
                Rows.get(row, "year", Integer.class),
                Rows.get(row, "tariff", Integer.class),
                text(row, "source"),
                Arrays.asList(json.readValue(Rows.get(row, "lines", Json.class).asString(), Quote.Line[].class)));
        var charge = new Charge(
                id(row, "membership_id"),
                id(row, "organisation_id"),
                quote,
                day(row, "charged_on"),
                day(row, "due_on"));
        return new Owed(charge, text(row, "name"), Rows.get(row, "paid", BigDecimal.class));
    }

    private static Cursor place(Owed owed) {
        var charge = owed.charge();
        return Cursor.of(charge.dueOn().toEpochDay(), charge.membership(), (long)
                charge.quote().year());
    }
}
