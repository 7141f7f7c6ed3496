-- How people come in, beyond who may see the event. Local times are the truth here, too.
CREATE TABLE admission (
    event_id     uuid      PRIMARY KEY REFERENCES event,
    version      bigint    NOT NULL CHECK (version > 0),
    -- From when on nobody registers, and from when on nobody cancels, any more.
    closes_local timestamp,
    cancel_local timestamp,
    approval     boolean   NOT NULL,
    -- How long an offer from the waiting list stands, in working hours.
    offer_hours  smallint  NOT NULL CHECK (offer_hours BETWEEN 1 AND 200),
    questions    json      NOT NULL,
    -- Counts the changes of the questions, 0 for none.
    form_version integer   NOT NULL CHECK (form_version >= 0)
);

CREATE SEQUENCE registration_turn;
ALTER TABLE registration
    -- The place in the queue: who joined first is first, save those who were moved up with a reason.
    ADD COLUMN turn            bigint,
    ADD COLUMN prioritised_at  timestamptz,
    ADD COLUMN prioritised_by  uuid,
    ADD COLUMN priority_reason text,
    ADD COLUMN offered_at      timestamptz,
    ADD COLUMN offer_until     timestamptz,
    ADD COLUMN approved_at     timestamptz,
    ADD COLUMN approved_by     uuid,
    -- Why somebody does not come who never had a confirmed seat.
    ADD COLUMN outcome         text CHECK (outcome IN ('left', 'declined', 'expired', 'rejected')),
    ADD COLUMN answers         json,
    ADD COLUMN form_version    integer,
    ADD CHECK (stage <> 'waiting' OR turn IS NOT NULL),
    ADD CHECK (stage <> 'offered' OR offer_until IS NOT NULL),
    ADD CHECK ((stage = 'withdrawn') = (outcome IS NOT NULL)),
    ADD CHECK ((prioritised_at IS NULL) = (priority_reason IS NULL)),
    ADD CHECK ((prioritised_at IS NULL) = (prioritised_by IS NULL));
CREATE INDEX registration_queue ON registration (event_id, turn) WHERE stage = 'waiting';
CREATE INDEX registration_offered ON registration (offer_until) WHERE stage = 'offered';
