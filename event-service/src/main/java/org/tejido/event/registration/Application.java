package org.tejido.event.registration;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.event.admission.QuestionForm;
import org.tejido.event.admission.WrongAnswer;
import org.tejido.platform.idempotency.Claim;
import org.tejido.platform.problem.Constraints;
import org.tejido.platform.security.Caller;
import org.tejido.platform.trace.Trace;

/**
 * Somebody asks for seats.
 *
 * @param idIsTheirs made by the client, so that it may be there already
 * @param organisation whom they come for; null for themselves
 * @param category null where the event has none
 * @param atTheDoor stands there, and the office lets them in: no closing day, no questions, no approval
 * @param waits would rather wait than be told that there is no seat
 * @param answers to the questions of the form of that version
 * @param wrong what is wrong with the answers: said only to who sees the event
 * @param language of mails about it; null for that of the event
 * @param invitation the token of one, where it is shown
 * @param token given to those who have no account
 * @param claim null for a command without a key
 */
record Application(
        Registration.Id id,
        boolean idIsTheirs,
        UUID event,
        String name,
        String email,
        @Nullable UUID organisation,
        int seats,
        @Nullable UUID category,
        boolean atTheDoor,
        boolean waits,
        Map<String, Object> answers,
        int formVersion,
        @Nullable WrongAnswer wrong,
        @Nullable String language,
        @Nullable String invitation,
        Caller caller,
        @Nullable Token token,
        @Nullable Claim claim,
        @Nullable Trace trace) {

    static Application of(
            Registration.Id id,
            UUID event,
            RegistrationForm form,
            QuestionForm questions,
            @Nullable String invitation,
            Caller caller,
            @Nullable Claim claim,
            Optional<Trace> trace) {
        return new Application(
                id,
                form.id() != null,
                event,
                form.person().name().strip(),
                form.person().email(),
                organisation(form, caller),
                form.seatsWanted(),
                form.categoryId(),
                false,
                Boolean.TRUE.equals(form.waitIfFull()),
                form.given(),
                form.formVersion() == null ? questions.version() : form.formVersion(),
                wrong(form, questions),
                form.language(),
                invitation,
                caller,
                caller.isAnonymous() ? Token.random() : null,
                claim,
                trace.orElse(null));
    }

    /** Of somebody whom nobody expected. */
    static Application atTheDoor(
            Registration.Id id, UUID event, WalkInForm form, Caller caller, Optional<Trace> trace) {
        return new Application(
                id,
                form.id() != null,
                event,
                form.person().name().strip(),
                form.person().email(),
                form.organisationId(),
                form.seatsWanted(),
                form.categoryId(),
                true,
                false,
                Map.of(),
                0,
                null,
                null,
                null,
                caller,
                null,
                null,
                trace.orElse(null));
    }

    /** What it means that the database refuses to write it: somebody's id or address became another's at this very moment. */
    Throwable named(Throwable failure) {
        if (Constraints.violated("registration_once").test(failure)) {
            return new AlreadyRegistered(event, null);
        }
        if (Constraints.violated("registration_pkey").test(failure)) {
            return new RegistrationExists(id);
        }
        return failure;
    }

    /** The team names organisations that it does not act for itself: those are looked up. */
    boolean namesAnother() {
        return organisation != null && !organisation.equals(caller.organisation());
    }

    private static @Nullable WrongAnswer wrong(RegistrationForm form, QuestionForm questions) {
        try {
            questions.check(form.given());
            return null;
        } catch (WrongAnswer wrong) {
            return wrong;
        }
    }

    /** Whoever still names what was merged into his own comes for his own. */
    private static @Nullable UUID organisation(RegistrationForm form, Caller caller) {
        var named = form.organisationId();
        if (named == null) {
            return caller.organisation();
        }
        if (!caller.actsFor(named)) {
            throw new NotYourOrganisation(named);
        }
        return caller.merged().contains(named) ? caller.organisation() : named;
    }
}
