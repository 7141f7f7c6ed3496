CREATE TABLE consortium (
    id             uuid   PRIMARY KEY,
    call_id        uuid   NOT NULL REFERENCES call,
    stage          text   NOT NULL CHECK (stage IN ('proposed', 'formed')),
    name           text   NOT NULL,
    programme      text   NOT NULL,
    coordinator_id uuid   NOT NULL,
    formed_on      date   CHECK ((formed_on IS NULL) = (stage = 'proposed')),
    version        bigint NOT NULL CHECK (version > 0)
);
CREATE INDEX consortium_call ON consortium (call_id);

CREATE TABLE consortium_partner (
    consortium_id   uuid    NOT NULL REFERENCES consortium,
    organisation_id uuid    NOT NULL REFERENCES organisation,
    role            text    NOT NULL,
    place           integer NOT NULL,
    PRIMARY KEY (consortium_id, organisation_id)
);
CREATE INDEX consortium_partner_organisation ON consortium_partner (organisation_id);
-- The coordinator is one of the partners; checked at commit, since the two rows refer to each other.
ALTER TABLE consortium ADD CONSTRAINT consortium_coordinator
    FOREIGN KEY (id, coordinator_id) REFERENCES consortium_partner DEFERRABLE INITIALLY DEFERRED;
