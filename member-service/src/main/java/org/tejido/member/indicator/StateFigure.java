package org.tejido.member.indicator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.fact.Fact;
import org.tejido.member.fact.Facts;
import org.tejido.platform.id.Ids;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

/** States what no system knows, as a fact with its evidence. A later statement of the same day takes its place. */
@Service
class StateFigure {

    private static final String KIND = "plan.figure.stated";
    private static final int FIRST_YEAR = 1990;

    private final Indicators indicators;
    private final Facts facts;
    private final ClusterCalendar calendar;

    StateFigure(Indicators indicators, Facts facts, ClusterCalendar calendar) {
        this.indicators = indicators;
        this.facts = facts;
        this.calendar = calendar;
    }

    /** @throws CountedByTheSystem as an error, for every other measure */
    @Transactional
    public Mono<Void> state(UUID indicator, IndicatorForms.NewStatement form, Caller caller) {
        if (form.on().isAfter(calendar.today()) || form.on().getYear() < FIRST_YEAR) {
            throw new StatedOutOfTime();
        }
        return indicators
                .get(indicator)
                .doOnNext(StateFigure::requireStated)
                .flatMap(_ -> indicators.lineage(indicator))
                .flatMap(lineage -> facts.addNew(fact(indicator, lineage, form, caller)))
                .flatMap(added -> added ? Mono.empty() : Mono.error(StatementExists::new));
    }

    private static void requireStated(IndicatorView indicator) {
        if (indicator.definition().measure() != Measure.STATED) {
            throw new CountedByTheSystem();
        }
    }

    private static Fact fact(UUID indicator, UUID lineage, IndicatorForms.NewStatement form, Caller caller) {
        return new Fact(
                KIND,
                form.on(),
                null,
                Objects.requireNonNullElseGet(form.id(), Ids::next),
                1,
                lineage,
                null,
                form.value(),
                attributes(form, caller),
                "/api/indicators/" + indicator);
    }

    private static Map<String, String> attributes(IndicatorForms.NewStatement form, Caller caller) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("evidence", form.evidence());
        attributes.put("by", caller.name());
        if (form.note() != null && !form.note().isBlank()) {
            attributes.put("note", form.note().strip());
        }
        return attributes;
    }
}
