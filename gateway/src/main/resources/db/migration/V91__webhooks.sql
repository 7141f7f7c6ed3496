-- Where other systems want to hear what services tell.
CREATE TABLE webhook (
    id          uuid        PRIMARY KEY,
    version     bigint      NOT NULL DEFAULT 1,
    url         text        NOT NULL,
    description text        NOT NULL,
    types       text[]      NOT NULL CHECK (cardinality(types) > 0),
    made_by     uuid        NOT NULL REFERENCES account,
    made_at     timestamptz NOT NULL DEFAULT now(),
    disabled_at timestamptz,
    -- The office said so, or the other side did: 410.
    disabled_as text        CHECK (disabled_as IN ('office', 'gone')),
    CHECK ((disabled_at IS NULL) = (disabled_as IS NULL))
);

-- Encrypted with the operator's secret. Those that were followed by another sign beside it until they are over.
CREATE TABLE webhook_secret (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    webhook uuid        NOT NULL REFERENCES webhook ON DELETE CASCADE,
    sealed  bytea       NOT NULL,
    until   timestamptz
);
CREATE INDEX webhook_secret_of_webhook ON webhook_secret (webhook);

-- A message as it is sent, byte for byte: what is signed is what is here.
CREATE TABLE webhook_message (
    id       text        PRIMARY KEY,
    type     text        NOT NULL,
    payload  text        NOT NULL,
    heard_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX webhook_message_by_age ON webhook_message (heard_at);

CREATE TABLE webhook_delivery (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    webhook      uuid        NOT NULL REFERENCES webhook ON DELETE CASCADE,
    message      text        NOT NULL REFERENCES webhook_message ON DELETE CASCADE,
    state        text        NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'failed')),
    tries        integer     NOT NULL DEFAULT 0,
    next_try     timestamptz NOT NULL DEFAULT now(),
    -- Until then somebody is at it.
    leased_until timestamptz,
    CONSTRAINT webhook_delivery_once UNIQUE (webhook, message)
);
CREATE INDEX webhook_delivery_due ON webhook_delivery (webhook, next_try) WHERE state = 'waiting';
CREATE INDEX webhook_delivery_log ON webhook_delivery (webhook, id);
CREATE INDEX webhook_delivery_of_message ON webhook_delivery (message);

CREATE TABLE webhook_attempt (
    id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    delivery bigint      NOT NULL REFERENCES webhook_delivery ON DELETE CASCADE,
    at       timestamptz NOT NULL DEFAULT now(),
    millis   bigint      NOT NULL,
    status   integer,
    -- Where there was no answer: why.
    failure  text        CHECK (failure IN ('refused-address', 'unresolved', 'timeout', 'unreachable')),
    CHECK ((status IS NULL) = (failure IS NOT NULL))
);
CREATE INDEX webhook_attempt_of_delivery ON webhook_attempt (delivery, id);
