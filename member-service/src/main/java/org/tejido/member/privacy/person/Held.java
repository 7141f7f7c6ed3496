package org.tejido.member.privacy.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is held of a person in this service.
 *
 * @param elsewhere what other services hold without knowing the person's id: to be asked for there by name and address
 */
record Held(
        UUID personId,
        UUID organisationId,
        String name,
        String email,
        @Nullable String phone,
        @Nullable String position,
        Instant recordedAt,
        List<Role> roles,
        List<Consent> consents,
        List<Interaction> interactions,
        List<Task> tasks,
        List<Mail> mails,
        List<Imported> imported,
        List<Note> notes,
        List<Request> requests,
        List<Filled> fields,
        List<Merged> merged,
        List<Place> elsewhere) {

    static final List<Place> ELSEWHERE = List.of(
            new Place(
                    "event-service: registrations",
                    "elsewhere",
                    0,
                    "Name and e-mail of registrations, kept for the event and the aid that pays for it."),
            new Place(
                    "project-service: calls and interests",
                    "elsewhere",
                    0,
                    "Name and e-mail of contacts, kept while the call or the cooperation lasts."),
            new Place("gateway: account", "elsewhere", 0, "Name and e-mail of whoever signs in."));

    /** @param until the first day without it */
    record Role(
            UUID organisationId,
            String kind,
            @Nullable String title,
            LocalDate since,
            @Nullable LocalDate until) {}

    record Consent(
            String purpose,
            boolean given,
            String channel,
            @Nullable Integer textVersion,
            @Nullable String language,
            @Nullable String evidence,
            Instant at) {}

    record Interaction(UUID interactionId, String kind, Instant happenedAt, String text) {}

    /** One that waits for the office to decide on it, written by the person, to it, or with its address in its text. */
    record Mail(
            UUID mailId,
            Instant sentAt,
            @Nullable String sender,
            List<String> recipients,
            @Nullable String text) {}

    /** A row of a file that came in, as it was there. */
    record Imported(UUID importId, @Nullable String fileName, int line, Instant at, List<String> cells) {}

    /** @param at when it was written so */
    record Note(UUID noteId, String text, Instant at) {}

    record Request(
            UUID requestId,
            String right,
            LocalDate receivedOn,
            String words,
            @Nullable String answer) {}

    /** What another record of the person said, before both were made one. */
    record Merged(
            UUID personId,
            Instant mergedAt,
            String name,
            String email,
            @Nullable String phone,
            @Nullable String position) {}

    record Filled(String field, String value) {}

    record Task(UUID taskId, String title, @Nullable String text) {}
}
