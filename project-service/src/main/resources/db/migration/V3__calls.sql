CREATE TABLE call (
    id               uuid   PRIMARY KEY,
    organisation_id  uuid   NOT NULL REFERENCES organisation,
    stage            text   NOT NULL CHECK (stage IN ('draft', 'open', 'closed')),
    title            text   NOT NULL,
    abstract         text   NOT NULL,
    programme        text,
    deadline         date   NOT NULL,
    sought_kinds     text[] NOT NULL,
    sought_countries text[] NOT NULL,
    sought_expertise text[] NOT NULL,
    contact_name     text   NOT NULL,
    contact_email    text   NOT NULL,
    published_on     date   CHECK ((published_on IS NULL) = (stage = 'draft')),
    closed_on        date   CHECK ((closed_on IS NULL) = (stage <> 'closed')),
    version          bigint NOT NULL CHECK (version > 0)
);
CREATE INDEX call_open ON call (deadline, id) WHERE stage = 'open';
CREATE INDEX call_organisation ON call (organisation_id);
