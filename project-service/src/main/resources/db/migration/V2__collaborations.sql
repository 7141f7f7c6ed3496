CREATE TABLE collaboration (
    id          uuid   PRIMARY KEY,
    title       text   NOT NULL,
    acronym     text,
    programme   text,
    started_on  date   NOT NULL,
    ended_on    date,
    abstract    text,
    source      text,
    version     bigint NOT NULL,
    CHECK (started_on <= ended_on)
);

CREATE TABLE collaboration_participant (
    collaboration_id uuid    NOT NULL REFERENCES collaboration,
    organisation_id  uuid    NOT NULL REFERENCES organisation,
    place            integer NOT NULL,
    PRIMARY KEY (collaboration_id, organisation_id)
);
CREATE INDEX collaboration_participant_organisation ON collaboration_participant (organisation_id);
