package org.tejido.event.invitation;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.event.registration.MailAddress;

/** Whom to invite beside those who are. @param mail false where the office sends the links itself */
record InvitationForm(
        @Nullable @Size(max = 500) List<@NotNull UUID> organisationIds,

        @Nullable @Size(max = 500) List<@NotBlank @Size(max = 254) @Email(regexp = MailAddress.FORM) String> emails,

        @Nullable Boolean mail) {

    boolean goesOut() {
        return !Boolean.FALSE.equals(mail);
    }

    List<UUID> organisations() {
        return organisationIds == null
                ? List.of()
                : organisationIds.stream().distinct().toList();
    }

    List<String> addresses() {
        return emails == null ? List.of() : emails.stream().distinct().toList();
    }
}
