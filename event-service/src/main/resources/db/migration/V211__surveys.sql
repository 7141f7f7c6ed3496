-- What those who came are asked once an event is over.
CREATE TABLE survey (
    event_id   uuid     PRIMARY KEY REFERENCES event,
    version    bigint   NOT NULL CHECK (version > 0),
    -- Nobody can say who answered what, not even with this database.
    anonymous  boolean  NOT NULL,
    questions  json     NOT NULL,
    -- Days after the end of the event for which answers are taken.
    open_days  smallint NOT NULL CHECK (open_days BETWEEN 1 AND 60),
    -- When its figures were told: they change no more.
    told_at    timestamptz
);

-- Who has answered: one answer for each registration. Without a time, which would lead to the answer.
CREATE TABLE survey_response (
    registration_id uuid PRIMARY KEY,
    event_id        uuid NOT NULL REFERENCES survey
);
CREATE INDEX survey_response_of_event ON survey_response (event_id);

-- What was answered: ratings and choices, and texts apart from them.
CREATE TABLE survey_answer (
    id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    event_id        uuid NOT NULL REFERENCES survey,
    -- Where the survey is not anonymous, and nobody was erased.
    registration_id uuid,
    answers         json NOT NULL,
    remarks         json
);
CREATE INDEX survey_answer_of_event ON survey_answer (event_id);
CREATE INDEX survey_answer_of_registration ON survey_answer (registration_id) WHERE registration_id IS NOT NULL;
