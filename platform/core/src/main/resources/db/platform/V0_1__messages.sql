-- What this service tells. Kept after sending: Kafka can be filled again from here.
CREATE TABLE outbox (
    position    bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic       text        NOT NULL,
    type        text        NOT NULL,
    subject     uuid        NOT NULL,
    sequence    bigint      NOT NULL CHECK (sequence > 0),
    data        text        NOT NULL CHECK (octet_length(data) <= 900000),
    traceparent text,
    -- An aggregate lives in one lane, and a lane is relayed in order.
    lane        smallint    GENERATED ALWAYS AS ((get_byte(uuid_send(subject), 15) & 15)::smallint) STORED,
    told_at     timestamptz NOT NULL DEFAULT now(),
    sent_at     timestamptz,
    UNIQUE (topic, subject, sequence)
);
CREATE INDEX outbox_waiting ON outbox (lane, position) WHERE sent_at IS NULL;

-- How far each subscription has applied each aggregate.
CREATE TABLE inbox (
    subscription text   NOT NULL,
    topic        text   NOT NULL,
    subject      uuid   NOT NULL,
    sequence     bigint NOT NULL CHECK (sequence >= 0),
    PRIMARY KEY (subscription, topic, subject)
);

-- What could not be read or applied, with its cause. As long as one is here, later messages of its aggregate wait behind it.
CREATE TABLE parked (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subscription text        NOT NULL,
    topic        text        NOT NULL,
    partition    integer     NOT NULL,
    "offset"     bigint      NOT NULL,
    subject      uuid,
    sequence     bigint,
    headers      jsonb       NOT NULL,
    value        bytea       NOT NULL,
    reason       text        NOT NULL CHECK (reason IN ('unreadable', 'failed', 'behind', 'gap')),
    detail       text        NOT NULL,
    parked_at    timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX parked_once ON parked (subscription, topic, subject, sequence);
CREATE UNIQUE INDEX parked_unreadable_once ON parked (subscription, topic, partition, "offset", md5(value)) WHERE sequence IS NULL;
