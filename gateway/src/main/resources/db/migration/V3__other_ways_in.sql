-- The provider's claim gave the role, and takes it away again.
ALTER TABLE account ADD COLUMN claimed boolean NOT NULL DEFAULT false;

-- Of mail that is carried to a server: how often that failed, and when it is tried again.
ALTER TABLE mail ADD COLUMN tries integer NOT NULL DEFAULT 0, ADD COLUMN next_try timestamptz NOT NULL DEFAULT now();
