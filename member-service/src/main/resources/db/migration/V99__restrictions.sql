-- Whose data are kept and used for nothing else (GDPR, art. 18), and who objected to their use (art. 21): no mail is asked of
-- them, no list goes out with them, and nothing is recognised by their addresses.
CREATE TABLE person_restriction (
    person_id   uuid        NOT NULL CONSTRAINT person_restriction_of REFERENCES person (id),
    ground      text        NOT NULL CHECK (ground IN ('restriction', 'objection')),
    recorded_by text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (person_id, ground)
);

CREATE FUNCTION is_restricted(person uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN EXISTS (SELECT FROM person_restriction r WHERE r.person_id = $1);

-- Those that were granted before.
INSERT INTO person_restriction (person_id, ground, recorded_by, recorded_at)
SELECT DISTINCT ON (person_id, kind) person_id, kind, recorded_by, recorded_at FROM subject_request
 WHERE kind IN ('restriction', 'objection') AND outcome IN ('granted', 'partly')
 ORDER BY person_id, kind, recorded_at;
