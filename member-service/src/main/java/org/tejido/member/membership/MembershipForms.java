package org.tejido.member.membership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the team writes to apply on behalf of an organisation, and to decide. */
final class MembershipForms {

    private static final String LINES = "[\\P{Cntrl}\\n\\r\\t]*";
    private static final String NO_CONTROLS = "must not contain control characters";

    private MembershipForms() {}

    /**
     * @param id made by the client, or left to the service
     * @param kind of members; left out, the usual one
     */
    record OnBehalf(
            @Nullable UUID id,
            @NotNull UUID organisationId,
            @Nullable @Size(max = 40) String kind) {}

    /**
     * @param from first day on which it is of that kind; left out, today
     * @param source the decision, such as the assembly's with its day and point
     */
    record OtherKind(
            @NotNull @Size(max = 40) String kind,
            @Nullable LocalDate from,

            @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cntrl}*", message = NO_CONTROLS)
            String source) {}

    /**
     * @param tier left out, the usual one for the organisation's kind and size
     * @param since left out, the first of the month after
     * @param decisionId left out, the recorded one if there is one
     */
    record Admission(
            @Nullable String tier,
            @Nullable LocalDate since,
            @Nullable UUID decisionId) {}

    /** @param decisionId left out, the recorded one if there is one */
    record Rejection(
            @NotBlank @Size(max = 2000) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String reason,

            @Nullable UUID decisionId) {}

    /** @param on first day without it */
    record End(
            @NotNull LocalDate on,

            @NotBlank @Size(max = 2000) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String reason) {}

    /**
     * @param on first day without it; left out, the earliest that the statutes allow
     * @param reason left out, none
     */
    record Notice(
            @Nullable LocalDate on,

            @Nullable @Size(max = 2000) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String reason) {

        String because() {
            return reason == null || reason.isBlank() ? "Notice" : reason;
        }
    }

    record Reason(
            @NotBlank @Size(max = 2000) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String reason) {}

    record Grounds(
            @NotBlank @Size(max = 10_000) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String grounds) {}

    /** @param statement of the member; the team leaves it out where the member was silent */
    record Hearing(
            @Nullable @Size(min = 1, max = 20_000) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String statement) {

        /** @throws StatementMissing where nothing is said */
        String said() {
            if (statement == null || statement.isBlank()) {
                throw new StatementMissing();
            }
            return statement;
        }
    }

    record Appeal(
            @NotBlank @Size(max = 20_000) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String reasons) {}
}
