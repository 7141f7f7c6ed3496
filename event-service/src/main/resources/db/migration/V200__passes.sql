-- The keys that sign passes. The secret half is encrypted, and gone once the key signs no more.
CREATE TABLE pass_key (
    kid          text        PRIMARY KEY,
    public_key   bytea       NOT NULL CHECK (octet_length(public_key) = 32),
    private_key  bytea,
    -- Told before it signs, so that scanners know it by then.
    signs_from   timestamptz NOT NULL,
    withdrawn_at timestamptz,
    CHECK (withdrawn_at IS NULL OR private_key IS NULL)
);

-- Of the passes that open the door: who takes a seat over gets another, and the one before opens nothing any more.
ALTER TABLE registration ADD COLUMN pass_serial integer NOT NULL DEFAULT 1 CHECK (pass_serial BETWEEN 1 AND 65535);
