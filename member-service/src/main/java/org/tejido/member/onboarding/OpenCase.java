package org.tejido.member.onboarding;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.member.organisation.Organisations;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
class OpenCase {

    private final Organisations organisations;
    private final Pipelines pipelines;
    private final Cases cases;

    OpenCase(Organisations organisations, Pipelines pipelines, Cases cases) {
        this.organisations = organisations;
        this.pipelines = pipelines;
        this.cases = cases;
    }

    /** By hand, and seen to by whoever does it unless somebody else is named. */
    @Transactional
    public Mono<OnboardingCase.Open> open(OnboardingForms.NewCase form, Caller caller) {
        return organisations
                .profile(new OrganisationId(form.organisationId()))
                .then(pipelines.get(form.pipelineId()))
                .map(pipeline -> OnboardingCase.open(form.about(pipeline.pipelineId(), caller.account()), pipeline))
                .flatMap(opened -> cases.add(opened, caller));
    }
}
