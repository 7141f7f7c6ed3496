package org.tejido.member.exchange;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.problem.Refusal;

/** Why a row cannot be taken: said in the report, never as an answer of its own. */
final class RowTrouble extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;
    private final @Nullable String pointer;
    private final @Nullable UUID subject;

    /** @param subject the one that it may be the same as */
    RowTrouble(String code, String detail, @Nullable String pointer, @Nullable UUID subject) {
        super(detail, null, false, false);
        this.code = code;
        this.pointer = pointer;
        this.subject = subject;
    }

    /** What a refusal says. */
    static RowTrouble of(Refusal refusal) {
        return new RowTrouble(refusal.code(), refusal.detail(), refusal.pointer(), null);
    }

    String code() {
        return code;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    Result of(int row) {
        return new Result(row, Outcome.TROUBLED, code, detail(), pointer, subject, List.of(), null, null);
    }
}
