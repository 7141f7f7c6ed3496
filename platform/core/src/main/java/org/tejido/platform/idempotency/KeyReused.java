package org.tejido.platform.idempotency;

import org.tejido.platform.problem.Refusal;

/** Two commands under one key: one of them is a mistake. */
public final class KeyReused extends Refusal {

    public KeyReused() {
        super(Kind.INVALID, "idempotency-key-reused", "This Idempotency-Key was used for another command.");
    }
}
