-- What calendars are told beside the text, and as what (RFC 6047).
ALTER TABLE mail
    ADD COLUMN calendar        text,
    ADD COLUMN calendar_method text,
    ADD CHECK ((calendar IS NULL) = (calendar_method IS NULL));

-- What services wrote and is here: it may be handed over again, and is sent once.
CREATE TABLE collected_mail (
    service  text        NOT NULL,
    id       uuid        NOT NULL,
    taken_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (service, id)
);
CREATE INDEX collected_mail_by_age ON collected_mail (taken_at);
