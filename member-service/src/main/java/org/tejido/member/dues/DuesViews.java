package org.tejido.member.dues;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Dues as clients see them. Amounts are euros with two decimals. */
final class DuesViews {

    private DuesViews() {}

    record TariffView(int fromYear, String proRata, BigDecimal entrance, String source, List<Tariff.Band> bands) {

        static TariffView of(Tariff tariff) {
            return new TariffView(
                    tariff.fromYear(), tariff.proRata().word(), tariff.entrance(), tariff.source(), tariff.bands());
        }
    }

    /** @param sentence says the same to a person */
    record LineView(String code, BigDecimal amount, Map<String, String> because, String sentence) {}

    /** @param tariff the year from which the tariff counts that it follows */
    record QuoteView(int year, BigDecimal total, int tariff, String source, List<LineView> lines) {

        static QuoteView of(Quote quote, Phrases phrases) {
            return new QuoteView(quote.year(), quote.total(), quote.tariff(), quote.source(), said(quote, phrases));
        }
    }

    /**
     * A year of a membership.
     *
     * @param state {@code quoted} as long as nobody has asked for it, then {@code due}, {@code overdue} or {@code paid}
     * @param daysOverdue 0 where it is not
     */
    record YearView(
            int year,
            String state,
            BigDecimal total,
            BigDecimal paid,
            BigDecimal open,
            @Nullable LocalDate chargedOn,
            @Nullable LocalDate dueOn,
            long daysOverdue,
            int tariff,
            String source,
            List<LineView> lines) {

        static YearView of(Quote quote, Phrases phrases) {
            return new YearView(
                    quote.year(),
                    "quoted",
                    quote.total(),
                    BigDecimal.ZERO,
                    quote.total(),
                    null,
                    null,
                    0,
                    quote.tariff(),
                    quote.source(),
                    said(quote, phrases));
        }

        static YearView of(Account.Owed owed, LocalDate today, Phrases phrases) {
            var charge = owed.charge();
            var quote = charge.quote();
            var days = overdue(owed, today);
            return new YearView(
                    quote.year(),
                    owed.open().signum() == 0 ? "paid" : days > 0 ? "overdue" : "due",
                    charge.amount(),
                    owed.paid(),
                    owed.open(),
                    charge.chargedOn(),
                    charge.dueOn(),
                    days,
                    quote.tariff(),
                    quote.source(),
                    said(quote, phrases));
        }
    }

    record ArrearsView(
            UUID membershipId,
            UUID organisationId,
            String organisationName,
            int year,
            BigDecimal total,
            BigDecimal open,
            LocalDate dueOn,
            long daysOverdue) {

        static ArrearsView of(Account.Owed owed, LocalDate day) {
            var charge = owed.charge();
            return new ArrearsView(
                    charge.membership(),
                    charge.organisation(),
                    owed.name(),
                    charge.quote().year(),
                    charge.amount(),
                    owed.open(),
                    charge.dueOn(),
                    overdue(owed, day));
        }
    }

    record RunView(int charged, BigDecimal total, List<ChargeDues.Passed> passedOver) {

        static RunView of(ChargeDues.Run run) {
            return new RunView(
                    run.charged().size(),
                    run.charged().stream().map(Charge::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                    run.passed());
        }
    }

    private static long overdue(Account.Owed owed, LocalDate day) {
        return owed.open().signum() > 0
                ? Math.max(0, ChronoUnit.DAYS.between(owed.charge().dueOn(), day))
                : 0;
    }

    private static List<LineView> said(Quote quote, Phrases phrases) {
        return quote.lines().stream()
                .map(line -> new LineView(
                        line.code(),
                        line.amount(),
                        line.because(),
                        phrases.of(line, quote.year()) + ": " + phrases.euros(line.amount())))
                .toList();
    }
}
