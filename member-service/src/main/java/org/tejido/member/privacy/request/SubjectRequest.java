package org.tejido.member.privacy.request;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person asks for of its data.
 *
 * @param person whom it is about; null as long as nobody knows
 * @param identifiedBy how it was made sure who asks; null until then
 * @param extension why it takes longer; null where it does not
 */
record SubjectRequest(
        UUID id,
        Right right,
        @Nullable UUID person,
        LocalDate receivedOn,
        String channel,
        String words,
        @Nullable String identifiedBy,
        @Nullable String extension,
        @Nullable Answer answer,
        long version) {

    /** GDPR, art. 15, 16, 17, 18, 20 and 21. */
    enum Right {
        ACCESS,
        RECTIFICATION,
        ERASURE,
        RESTRICTION,
        PORTABILITY,
        OBJECTION;

        /** As clients and the database write it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Right of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** @param outcome granted, partly or refused */
    record Answer(String outcome, String words, LocalDate on) {

        static final String REFUSED = "refused";
    }

    /** One month after it was received, or three where it was extended (GDPR, art. 12(3)). */
    LocalDate dueOn() {
        return extension == null ? firstTerm() : receivedOn.plusMonths(3);
    }

    private LocalDate firstTerm() {
        return receivedOn.plusMonths(1);
    }

    String state() {
        if (answer != null) {
            return "answered";
        }
        return identifiedBy == null ? "received" : "identified";
    }

    /** @throws RequestAnswered for one that is */
    SubjectRequest identify(UUID person, String how) {
        return requireOpen().with(person, how, extension, null);
    }

    /**
     * By two months, because it is complex or there are many; whoever asked is told why within the first month.
     *
     * @throws ExtensionTooLate after that month, or where it is extended already
     * @throws RequestAnswered for one that is
     */
    SubjectRequest extend(String why, LocalDate today) {
        requireOpen();
        if (extension != null || today.isAfter(firstTerm())) {
            throw new ExtensionTooLate(firstTerm());
        }
        return with(person, identifiedBy, why, null);
    }

    /**
     * @throws IdentityUnchecked where something is granted to who may be anybody
     * @throws RequestAnswered for one that is
     */
    SubjectRequest answer(Answer given) {
        requireOpen();
        if (identifiedBy == null && !given.outcome().equals(Answer.REFUSED)) {
            throw new IdentityUnchecked();
        }
        return with(person, identifiedBy, extension, given);
    }

    /** Whose data are not to be used from its answer on. */
    Optional<UUID> restricts() {
        var granted = answer != null && !answer.outcome().equals(Answer.REFUSED);
        return granted && (right == Right.RESTRICTION || right == Right.OBJECTION)
                ? Optional.ofNullable(person)
                : Optional.empty();
    }

    private SubjectRequest requireOpen() {
        if (answer != null) {
            throw new RequestAnswered();
        }
        return this;
    }

    private SubjectRequest with(
            @Nullable UUID whom, @Nullable String how, @Nullable String why, @Nullable Answer given) {
        return new SubjectRequest(id, right, whom, receivedOn, channel, words, how, why, given, version + 1);
    }
}
