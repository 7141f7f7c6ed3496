-- What people ask for of their data (GDPR, art. 15 to 22), as proof that they were answered in time. Erasure empties the words.
CREATE TABLE subject_request (
    id            uuid        PRIMARY KEY,
    kind          text        NOT NULL CHECK (kind IN ('access', 'rectification', 'erasure', 'restriction', 'portability',
                                                       'objection')),
    -- Nobody, as long as it is not known who asks.
    person_id     uuid        CONSTRAINT subject_request_person_known REFERENCES person (id),
    received_on   date        NOT NULL,
    -- One month after, or three where it was extended in time (art. 12(3)).
    due_on        date        NOT NULL CHECK (due_on > received_on),
    channel       text        NOT NULL CHECK (channel IN ('email', 'letter', 'form', 'phone', 'in-person')),
    words         text        NOT NULL CHECK (words <> ''),
    identified_by text        CHECK (identified_by <> ''),
    extension     text        CHECK (extension <> ''),
    outcome       text        CHECK (outcome IN ('granted', 'partly', 'refused')),
    answer        text        CHECK (answer <> ''),
    answered_on   date        CHECK (answered_on >= received_on),
    version       bigint      NOT NULL CHECK (version > 0),
    recorded_by   text        NOT NULL,
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT subject_request_answer CHECK (num_nonnulls(outcome, answer, answered_on) IN (0, 3)),
    CONSTRAINT subject_request_identity CHECK (identified_by IS NULL OR person_id IS NOT NULL),
    CONSTRAINT subject_request_granted CHECK (identified_by IS NOT NULL OR outcome IS NULL OR outcome = 'refused')
);
CREATE INDEX subject_request_by_day ON subject_request (due_on, id);
CREATE INDEX subject_request_open ON subject_request (due_on, id) WHERE answered_on IS NULL;
CREATE INDEX subject_request_by_person ON subject_request (person_id) WHERE person_id IS NOT NULL;
