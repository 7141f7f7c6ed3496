package org.tejido.member.onboarding;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.id.Ids;
import org.tejido.platform.life.Change;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

/** An organisation has applied: its case begins, or the one that the office works on already becomes that of the application. */
@Service
public class OpenCaseOfApplication {

    private final Pipelines pipelines;
    private final Cases cases;

    OpenCaseOfApplication(Pipelines pipelines, Cases cases) {
        this.pipelines = pipelines;
        this.cases = cases;
    }

    /** In the transaction of the application. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> open(UUID membership, UUID organisation, Caller caller) {
        return pipelines
                .get(null)
                .flatMap(pipeline -> cases.findLive(organisation, pipeline.pipelineId())
                        .map(live -> live.apply(membership))
                        .flatMap(applied -> cases.save(applied, caller))
                        .switchIfEmpty(Mono.defer(() -> cases.add(begun(membership, organisation, pipeline), caller))))
                .then();
    }

    private static Change<OnboardingCase.Open> begun(UUID membership, UUID organisation, Pipeline pipeline) {
        return OnboardingCase.open(
                new OnboardingCase.About(Ids.next(), pipeline.pipelineId(), organisation, membership, null), pipeline);
    }
}
