package org.tejido.gateway.account;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.tejido.gateway.problem.Refusal;

/** What somebody may do here, in one word. */
public enum Role {
    ADMIN,
    MANAGER,
    MEMBER,
    JUROR,
    APPLICANT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True for those who act for one organisation. */
    public boolean isBound() {
        return this == MEMBER || this == APPLICANT;
    }

    /** Nobody gives a right that he does not have; members invite their colleagues. */
    public boolean mayInvite(Role other) {
        return switch (this) {
            case ADMIN -> true;
            case MANAGER -> other != ADMIN;
            case MEMBER -> other == MEMBER;
            case JUROR, APPLICANT -> false;
        };
    }

    public static Role of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        HttpStatus.UNPROCESSABLE_CONTENT, "unknown-role", "There is no role of this name."));
    }
}
