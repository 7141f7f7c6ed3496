package org.tejido.member.sme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.security.Caller;

/** Figures, holdings and the class as clients see them. Amounts are euros with two decimals. */
final class SmeViews {

    private static final Set<String> AMOUNTS = Set.of("headcount", "turnover", "balanceTotal");

    private SmeViews() {}

    /** @param declaredBy the account */
    record FiguresView(
            int year,
            BigDecimal headcount,
            @Nullable BigDecimal turnover,
            @Nullable BigDecimal balanceTotal,
            boolean consolidated,
            String source,
            String declaredBy,
            Instant declaredAt) {}

    record EnterpriseView(UUID enterpriseId, String name, String country) {}

    record SideView(@Nullable UUID organisationId, @Nullable UUID enterpriseId, String name) {}

    record HoldingView(
            UUID holdingId,
            SideView owner,
            SideView owned,
            BigDecimal percentage,
            boolean control,
            String kind,
            LocalDate since,
            @Nullable LocalDate until,
            long version) {

        static HoldingView of(Holdings.Named named) {
            var holding = named.holding();
            return new HoldingView(
                    holding.id(),
                    side(holding.owner(), named.owner()),
                    side(holding.owned(), named.owned()),
                    holding.percentage(),
                    holding.control(),
                    holding.kind().word(),
                    holding.since(),
                    holding.until(),
                    holding.version());
        }

        private static SideView side(SmeForms.Side side, String name) {
            return new SideView(side.organisationId(), side.enterpriseId(), name);
        }
    }

    /** @param sentence says the same to a person */
    record StepView(String code, Map<String, String> because, String sentence) {}

    /**
     * The class on a day.
     *
     * @param declared whether it is an SME as it says itself; null where it has not said
     * @param year the accounting year that the class goes by
     */
    record StatusView(
            LocalDate on,
            @Nullable Boolean declared,
            String smeClass,
            @Nullable Integer year,
            List<StepView> steps) {

        /** Others' figures, and sums from which they could be worked out, are for the team alone. */
        static StatusView of(SmeStatus status, SmeRecords records, LocalDate on, Caller caller, Phrases phrases) {
            var others = status.steps().stream().anyMatch(step -> isOthersBusiness(step, records));
            return new StatusView(
                    on,
                    records.declared(),
                    status.smeClass().word(),
                    status.year(),
                    status.steps().stream()
                            .map(step -> told(
                                    step,
                                    caller.isTeam() || !isOthersBusiness(step, records) && !(step.sums() && others),
                                    phrases))
                            .toList());
        }

        private static StepView told(SmeStatus.Step step, boolean whole, Phrases phrases) {
            var because = new TreeMap<>(step.because());
            because.values().removeIf(String::isEmpty);
            if (!whole) {
                because.keySet().removeAll(AMOUNTS);
            }
            return new StepView(step.code(), because, phrases.sentence(step.code(), because));
        }

        private static boolean isOthersBusiness(SmeStatus.Step step, SmeRecords records) {
            return step.about() != null
                    && !step.about().equals(records.subject())
                    && !records.outsiders().contains(step.about());
        }
    }
}
