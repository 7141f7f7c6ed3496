-- Answers to commands that carried an Idempotency-Key, written in the command's own transaction. The body is encrypted.
CREATE TABLE idempotency (
    caller      uuid        NOT NULL,
    key         text        NOT NULL,
    fingerprint bytea       NOT NULL,
    status      integer,
    location    text,
    body        bytea,
    made_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (caller, key)
);
CREATE INDEX idempotency_age ON idempotency (made_at);
