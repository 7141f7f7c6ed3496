package org.tejido.member.indicator;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.plan.Plans;
import org.tejido.platform.id.Ids;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import reactor.core.publisher.Mono;

/** Writes by what a draft wants to be measured. */
@Service
class WriteIndicator {

    private final Plans plans;
    private final Indicators indicators;

    WriteIndicator(Plans plans, Indicators indicators) {
        this.plans = plans;
        this.indicators = indicators;
    }

    @Transactional
    public Mono<UUID> add(UUID plan, IndicatorForms.Said said) {
        said.requireSound();
        var id = Ids.next();
        return plans.holdDraft(plan).then(indicators.add(id, plan, said)).thenReturn(id);
    }

    @Transactional
    public Mono<Void> revise(UUID id, ExpectedVersion expected, MergePatch patch) {
        return draft(id).flatMap(indicator -> {
            var said = patch.applyTo(IndicatorForms.Said.of(indicator), IndicatorForms.Said.class)
                    .requireSound();
            return indicators.save(id, expected.value(), said);
        });
    }

    @Transactional
    public Mono<Void> remove(UUID id, ExpectedVersion expected) {
        return draft(id).flatMap(_ -> indicators.remove(id, expected.value()));
    }

    private Mono<IndicatorView> draft(UUID id) {
        return indicators.get(id).delayUntil(indicator -> plans.holdDraft(indicator.planId()));
    }
}
