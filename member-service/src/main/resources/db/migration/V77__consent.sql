-- The exact words that people were shown, for each purpose that rests on consent. A text that was shown is never changed.
CREATE TABLE consent_text (
    purpose     text        NOT NULL CHECK (purpose ~ '^[a-z]+(-[a-z]+)*$' AND length(purpose) <= 60),
    version     integer     NOT NULL CHECK (version > 0),
    language    text        NOT NULL CHECK (language IN ('es', 'en')),
    words       text        NOT NULL CHECK (words <> ''),
    recorded_by text        NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (purpose, version, language)
);
CREATE TRIGGER consent_text_is_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON consent_text
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change();

INSERT INTO consent_text (purpose, version, language, words, recorded_by) VALUES
    ('newsletter', 1, 'es', 'Quiero recibir el boletín y las invitaciones del clúster por correo electrónico. Puedo darme de baja en cualquier momento.', 'migration'),
    ('newsletter', 1, 'en', 'I want to receive the newsletter and invitations of the cluster by e-mail. I may unsubscribe at any time.', 'migration'),
    ('directory-email', 1, 'es', 'Consiento que mi correo electrónico aparezca en el directorio público del clúster. Puedo retirarlo en cualquier momento.', 'migration'),
    ('directory-email', 1, 'en', 'I consent to my e-mail address being shown in the public directory of the cluster. I may withdraw this at any time.', 'migration'),
    ('directory-phone', 1, 'es', 'Consiento que mi teléfono aparezca en el directorio público del clúster. Puedo retirarlo en cualquier momento.', 'migration'),
    ('directory-phone', 1, 'en', 'I consent to my telephone number being shown in the public directory of the cluster. I may withdraw this at any time.', 'migration'),
    ('image-rights', 1, 'es', 'Consiento que el clúster publique fotografías y vídeos de sus actos en los que aparezco. Puedo retirarlo en cualquier momento.', 'migration'),
    ('image-rights', 1, 'en', 'I consent to the cluster publishing photographs and videos of its events in which I appear. I may withdraw this at any time.', 'migration');

-- Who said yes or no to what, when, how, and what was shown. The last line counts; only erasure empties the evidence.
CREATE TABLE consent (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id   uuid        NOT NULL REFERENCES person (id),
    purpose     text        NOT NULL,
    given       boolean     NOT NULL,
    channel     text        NOT NULL CHECK (channel IN ('form', 'paper', 'api', 'email-link')),
    version     integer,
    language    text,
    -- Where the proof lies, such as the number of a signed form.
    evidence    text        CHECK (evidence <> ''),
    recorded_by text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    FOREIGN KEY (purpose, version, language) REFERENCES consent_text (purpose, version, language),
    -- No yes without the words that it was said to; a no needs none.
    CONSTRAINT consent_text_shown CHECK (num_nonnulls(version, language) = CASE WHEN given THEN 2 ELSE 0 END)
);
CREATE INDEX consent_by_person ON consent (person_id, purpose, id DESC);

-- The second step of a double opt-in: a link that works once. Only its hash is kept.
CREATE TABLE consent_request (
    token_hash   bytea       PRIMARY KEY CHECK (octet_length(token_hash) = 32),
    person_id    uuid        NOT NULL REFERENCES person (id),
    -- The address that the link was made for: another one has proved nothing.
    email_hash   bytea       NOT NULL CHECK (octet_length(email_hash) = 32),
    purpose      text        NOT NULL,
    version      integer     NOT NULL,
    language     text        NOT NULL,
    requested_by text        NOT NULL,
    requested_at timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL CHECK (expires_at > requested_at),
    used_at      timestamptz,
    FOREIGN KEY (purpose, version, language) REFERENCES consent_text (purpose, version, language)
);
CREATE INDEX consent_request_by_person ON consent_request (person_id);

-- Addresses that said no, as keyed hashes: nobody can read them, and no import asks them again. It outlives erasure.
CREATE TABLE suppression (
    purpose    text        NOT NULL,
    email_hash bytea       NOT NULL CHECK (octet_length(email_hash) = 32),
    since      timestamptz NOT NULL,
    PRIMARY KEY (purpose, email_hash)
);

-- The key of these hashes where the installation sets none of its own.
CREATE TABLE privacy_key (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    secret   bytea   NOT NULL CHECK (octet_length(secret) = 32)
);
INSERT INTO privacy_key (secret) VALUES (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
