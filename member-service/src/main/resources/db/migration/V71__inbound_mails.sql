-- E-mails that came to the office's mailbox. What they say is kept here as long as somebody has to decide about it.
CREATE TABLE inbound_mail (
    id             uuid        PRIMARY KEY,
    -- Message-ID, or the digest of a message without one: what comes twice is there once.
    message_key    text        NOT NULL CONSTRAINT inbound_mail_once UNIQUE CHECK (length(message_key) BETWEEN 1 AND 1000),
    received_at    timestamptz NOT NULL,
    sent_at        timestamptz NOT NULL,
    state          text        NOT NULL,
    sender         text,
    recipients     text[],
    text           text,
    interaction_id uuid        REFERENCES interaction (id),
    version        bigint      NOT NULL CHECK (version > 0),
    handed_in_by   text        NOT NULL,
    decided_by     text,
    CONSTRAINT inbound_mail_state CHECK (
        CASE state
            WHEN 'waiting' THEN sender IS NOT NULL AND recipients IS NOT NULL AND text IS NOT NULL
                                AND interaction_id IS NULL AND decided_by IS NULL
            WHEN 'recorded' THEN interaction_id IS NOT NULL AND sender IS NULL AND recipients IS NULL AND text IS NULL
            WHEN 'dismissed' THEN interaction_id IS NULL AND decided_by IS NOT NULL
                                  AND sender IS NULL AND recipients IS NULL AND text IS NULL
            ELSE false
        END)
);
CREATE INDEX inbound_mail_by_state ON inbound_mail (state, id DESC);

-- By whom a mail was written, and from where.
CREATE INDEX person_by_email ON person (lower(email));

CREATE FUNCTION website_domain(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN regexp_replace(lower(substring($1 from '^[A-Za-z]+://([^/:?#]+)')), '^www\.', '');
CREATE INDEX organisation_by_domain ON organisation (website_domain(website)) WHERE website IS NOT NULL;
