-- Meetings of two, arranged for an event: when and at how many tables, who takes part, who wants to meet whom, and the plans.
CREATE TABLE meeting_round (
    event_id       uuid    PRIMARY KEY REFERENCES event,
    version        bigint  NOT NULL CHECK (version > 0),
    published_plan integer
);

CREATE TABLE meeting_slot (
    event_id     uuid      NOT NULL REFERENCES meeting_round,
    slot         integer   NOT NULL CHECK (slot BETWEEN 0 AND 61),
    starts_local timestamp NOT NULL,
    ends_local   timestamp NOT NULL,
    tables       integer   NOT NULL CHECK (tables > 0),
    PRIMARY KEY (event_id, slot)
);

-- A registration that wants to meet people. Name and organisation are the registration's.
CREATE TABLE participant (
    id              uuid        PRIMARY KEY,
    event_id        uuid        NOT NULL REFERENCES meeting_round,
    registration_id uuid        NOT NULL REFERENCES registration,
    version         bigint      NOT NULL CHECK (version > 0),
    offers          text,
    seeks           text,
    away            integer[]   NOT NULL,
    at_most         integer     CHECK (at_most > 0),
    departed_at     timestamptz,
    CONSTRAINT participant_once UNIQUE (registration_id)
);
CREATE INDEX participant_by_event ON participant (event_id, id);

-- The wish of one to meet the other, and what became of it.
CREATE TABLE meeting (
    id            uuid        PRIMARY KEY,
    event_id      uuid        NOT NULL REFERENCES meeting_round,
    stage         text        NOT NULL CHECK (stage IN ('requested', 'accepted', 'declined', 'withdrawn', 'held', 'missed')),
    version       bigint      NOT NULL CHECK (version > 0),
    asking        uuid        NOT NULL REFERENCES participant,
    asked         uuid        NOT NULL REFERENCES participant,
    message       text,
    asking_rank   integer     NOT NULL CHECK (asking_rank BETWEEN 1 AND 5),
    asked_rank    integer     CHECK (asked_rank BETWEEN 1 AND 5),
    outcome_at    timestamptz,
    CHECK (asking <> asked),
    CHECK ((stage IN ('held', 'missed')) = (outcome_at IS NOT NULL))
);
-- Two people have one wish to meet each other, whoever had it first.
CREATE UNIQUE INDEX meeting_of_two ON meeting (least(asking, asked), greatest(asking, asked)) WHERE stage <> 'withdrawn';
CREATE INDEX meeting_asking ON meeting (asking);
CREATE INDEX meeting_asked ON meeting (asked);
CREATE INDEX meeting_by_event ON meeting (event_id, stage);

CREATE TABLE meeting_plan (
    event_id      uuid        NOT NULL REFERENCES meeting_round,
    number        integer     NOT NULL CHECK (number > 0),
    made_at       timestamptz NOT NULL,
    seed          bigint      NOT NULL,
    repairs       integer,
    wanted        integer     NOT NULL,
    held          integer     NOT NULL,
    bound         integer     NOT NULL,
    by_themselves integer     NOT NULL,
    changed       integer     NOT NULL,
    published_at  timestamptz,
    PRIMARY KEY (event_id, number)
);
ALTER TABLE meeting_round ADD FOREIGN KEY (event_id, published_plan) REFERENCES meeting_plan;

-- The last guard, whoever plans: no table is given twice at a time, and nobody sits at two.
CREATE TABLE planned_meeting (
    event_id     uuid    NOT NULL,
    plan         integer NOT NULL,
    meeting_id   uuid    NOT NULL REFERENCES meeting,
    slot         integer NOT NULL,
    table_number integer NOT NULL CHECK (table_number > 0),
    PRIMARY KEY (event_id, plan, meeting_id),
    FOREIGN KEY (event_id, plan) REFERENCES meeting_plan,
    FOREIGN KEY (event_id, slot) REFERENCES meeting_slot,
    CONSTRAINT planned_table_once UNIQUE (event_id, plan, slot, table_number)
);
CREATE TABLE planned_seat (
    event_id       uuid    NOT NULL,
    plan           integer NOT NULL,
    slot           integer NOT NULL,
    participant_id uuid    NOT NULL REFERENCES participant,
    meeting_id     uuid    NOT NULL,
    CONSTRAINT planned_person_once PRIMARY KEY (event_id, plan, slot, participant_id),
    FOREIGN KEY (event_id, plan, meeting_id) REFERENCES planned_meeting
);
