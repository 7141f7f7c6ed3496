-- Whether a member stands in the public directory. Without a row it does: a cluster shows who belongs to it, until one says no
-- (nobody has to declare that he belongs to an association: Ley Orgánica 1/2002, art. 2.3).
CREATE TABLE listing (
    organisation_id uuid        PRIMARY KEY REFERENCES organisation (id),
    listed          boolean     NOT NULL,
    decided_by      text        NOT NULL CHECK (decided_by <> ''),
    decided_at      timestamptz NOT NULL,
    version         bigint      NOT NULL CHECK (version > 0)
);
