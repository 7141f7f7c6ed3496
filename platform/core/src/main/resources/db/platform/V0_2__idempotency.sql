-- Answers to commands that carried an Idempotency-Key, written in the command's own transaction.
CREATE TABLE idempotency (
    caller      text        NOT NULL,
    key         text        NOT NULL,
    fingerprint bytea       NOT NULL,
    status      integer,
    headers     jsonb,
    body        bytea,
    made_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (caller, key)
);
CREATE INDEX idempotency_age ON idempotency (made_at);
