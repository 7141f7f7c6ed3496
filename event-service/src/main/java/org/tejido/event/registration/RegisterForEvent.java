package org.tejido.event.registration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tejido.event.admission.QuestionForms;
import org.tejido.event.admission.WrongAnswer;
import org.tejido.platform.idempotency.Claim;
import org.tejido.platform.security.Caller;
import org.tejido.platform.trace.Trace;
import reactor.core.publisher.Mono;

/** No transaction of its own: one statement is one. */
@Service
class RegisterForEvent {

    private final QuestionForms forms;
    private final Turnstile turnstile;

    RegisterForEvent(QuestionForms forms, Turnstile turnstile) {
        this.forms = forms;
        this.turnstile = turnstile;
    }

    /** @param invitation the token of one, for an event that only those see who are invited */
    Mono<Booked> register(
            Registration.Id id,
            UUID event,
            RegistrationForm form,
            @Nullable String invitation,
            Caller caller,
            @Nullable Claim claim) {
        return Mono.deferContextual(context -> {
            var trace = Trace.in(context);
            return forms.of(event).flatMap(questions -> turnstile
                    .pass(Application.of(id, event, form, questions, invitation, caller, claim, trace))
                    .onErrorResume(RegisterForEvent::mayBeOutdated, refusal -> forms.newest(event)
                            .filter(newest -> newest.version() != questions.version())
                            .switchIfEmpty(Mono.error(refusal))
                            .flatMap(newest -> turnstile.pass(
                                    Application.of(id, event, form, newest, invitation, caller, claim, trace)))));
        });
    }

    /** Nothing was taken; perhaps only because the form that is remembered here is not the newest. */
    private static boolean mayBeOutdated(Throwable refusal) {
        return refusal instanceof FormOutdated || refusal instanceof WrongAnswer;
    }
}
