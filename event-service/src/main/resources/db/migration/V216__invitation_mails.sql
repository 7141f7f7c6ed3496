ALTER TABLE invitation
    -- Whether it goes out by mail; the office may send its link itself.
    ADD COLUMN mail         boolean NOT NULL DEFAULT false,
    -- Until then somebody else is writing it.
    ADD COLUMN leased_until timestamptz,
    ADD COLUMN mailed_at    timestamptz,
    ADD CHECK (email IS NOT NULL OR NOT mail);
CREATE INDEX invitation_to_mail ON invitation (invited_at, id) WHERE mail AND mailed_at IS NULL;
