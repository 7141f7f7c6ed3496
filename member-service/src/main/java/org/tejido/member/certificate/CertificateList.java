package org.tejido.member.certificate;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.sql.Columns;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import reactor.core.publisher.Mono;

/** Certificates to look at. */
@Repository
public class CertificateList {

    private static final UUID LAST = new UUID(-1, -1);

    private static final String COLUMNS = """
            SELECT c.*, o.name AS organisation_name FROM certificate c JOIN organisation o ON o.id = c.organisation_id
            """;

    /** No other one of the scheme holds longer. */
    private static final String RUNNING_OUT = """
             WHERE c.ended_on IS NULL AND c.valid_until BETWEEN :today AND :until
               AND (CAST(:by AS text) IS NULL OR c.recorded_by = :by)
               AND (c.valid_until, c.id) > (:afterDay, :afterId)
               AND NOT EXISTS (SELECT FROM certificate n
                                WHERE n.organisation_id = c.organisation_id AND n.scheme_key = c.scheme_key
                                  AND n.ended_on IS NULL AND (n.valid_until IS NULL OR n.valid_until > c.valid_until))
             ORDER BY c.valid_until, c.id
             LIMIT :rows
            """;

    private final DatabaseClient database;
    private final ClusterCalendar calendar;

    CertificateList(DatabaseClient database, ClusterCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /**
     * Of an organisation, the latest first.
     *
     * @param on only those that hold on that day; all where null
     */
    Mono<Page<CertificateView>> of(UUID organisation, @Nullable LocalDate on, PageRequest page) {
        var after = page.after();
        return database.sql(COLUMNS + """
                         WHERE c.organisation_id = :organisation
                           AND (CAST(:on AS date) IS NULL
                                OR daterange(c.valid_from, least(c.valid_until + 1, c.ended_on)) @> CAST(:on AS date))
                           AND (c.valid_from, c.id) < (:afterDay, :afterId)
                         ORDER BY c.valid_from DESC, c.id DESC
                         LIMIT :rows
                        """)
                .bind("organisation", organisation)
                .bind("on", nullable(on, LocalDate.class))
                .bind("afterDay", after == null ? Columns.END_OF_TIME : Columns.day(after, 0))
                .bind("afterId", after == null ? LAST : after.id(1))
                .bind("rows", page.limit() + 1)
                .map(CertificateList::view)
                .all()
                .collectList()
                .map(rows -> Page.of(
                        rows, page.limit(), view -> Cursor.of(view.validFrom().toEpochDay(), view.certificateId())));
    }

    /** Fails with {@link NotFound}. */
    Mono<CertificateView> show(UUID organisation, UUID id) {
        return database.sql(COLUMNS + "WHERE c.id = :id AND c.organisation_id = :organisation")
                .bind("id", id)
                .bind("organisation", organisation)
                .map(CertificateList::view)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("certificate", id)));
    }

    /** Of all organisations, those that run out within so many days without being renewed yet, the first to do so first. */
    public Mono<Page<CertificateView>> runningOut(int days, PageRequest page) {
        var after = page.after();
        return runningOut(
                        days,
                        null,
                        after == null ? calendar.today().minusDays(1) : Columns.day(after, 0),
                        after == null ? LAST : after.id(1),
                        page.limit() + 1)
                .map(rows -> Page.of(
                        rows, page.limit(), view -> Cursor.of(lastDay(view).toEpochDay(), view.certificateId())));
    }

    /** The first of them. @param by account of whoever has written them down; anybody's where null */
    public Mono<List<CertificateView>> runningOut(int days, @Nullable UUID by, int most) {
        return runningOut(days, by, calendar.today().minusDays(1), LAST, most);
    }

    private Mono<List<CertificateView>> runningOut(
            int days, @Nullable UUID by, LocalDate afterDay, UUID afterId, int rows) {
        return database.sql(COLUMNS + RUNNING_OUT)
                .bind("today", calendar.today())
                .bind("until", calendar.today().plusDays(days))
                .bind("by", nullable(by == null ? null : by.toString()))
                .bind("afterDay", afterDay)
                .bind("afterId", afterId)
                .bind("rows", rows)
                .map(CertificateList::view)
                .all()
                .collectList();
    }

    private static LocalDate lastDay(CertificateView view) {
        return view.validUntil() == null ? Columns.END_OF_TIME : view.validUntil();
    }

    private static CertificateView view(Readable row) {
        var it = Certificates.certificate(row);
        return new CertificateView(
                it.id(),
                id(row, "organisation_id"),
                text(row, "organisation_name"),
                it.print().scheme(),
                it.print().number(),
                it.print().issuer(),
                it.print().scope(),
                it.print().validFrom(),
                it.print().validUntil(),
                it.endedOn(),
                it.version());
    }
}
