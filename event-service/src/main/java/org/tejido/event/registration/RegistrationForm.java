package org.tejido.event.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to come.
 *
 * @param id made by the client, or left to the service
 * @param organisationId whom the person comes for; left out, the caller's own
 * @param seats 1 unless told
 * @param categoryId where the event has categories
 * @param answers by the keys of the event's questions
 * @param language of mails about it; left out, that of the event's title
 * @param formVersion of the questions that were answered; left out, the newest
 * @param waitIfFull true: rather than being told that there is no seat, stand in the queue for one
 */
record RegistrationForm(
        @Nullable UUID id,
        @NotNull @Valid Person person,
        @Nullable UUID organisationId,
        @Nullable @Min(1) @Max(100) Integer seats,
        @Nullable UUID categoryId,
        @Nullable Boolean waitIfFull,
        @Nullable @Size(max = 40) Map<String, Object> answers,
        @Nullable Integer formVersion,
        @Nullable @Pattern(regexp = "es|en") String language) {

    record Person(
            @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
            String name,

            @NotBlank @Size(max = 254) @Email(regexp = MailAddress.FORM)
            String email) {}

    Map<String, Object> given() {
        return answers == null ? Map.of() : answers;
    }

    int seatsWanted() {
        return seats == null ? 1 : seats;
    }
}
