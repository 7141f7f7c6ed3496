-- An interest that its owner leaves without an answer is over on the day after.
ALTER TABLE interest ADD COLUMN answer_by date;
UPDATE interest SET answer_by = current_date + 30;
ALTER TABLE interest
    ALTER COLUMN answer_by SET NOT NULL,
    DROP CONSTRAINT interest_stage_check,
    ADD CONSTRAINT interest_stage_check CHECK (stage IN ('expressed', 'accepted', 'declined', 'withdrawn', 'expired'));
CREATE INDEX interest_waiting ON interest (answer_by, id) WHERE stage = 'expressed';

-- Either side can leave a cooperation; then the two may find each other anew.
ALTER TABLE cooperation
    ADD COLUMN stage        text NOT NULL DEFAULT 'open' CHECK (stage IN ('open', 'withdrawn')),
    ADD COLUMN withdrawn_by uuid CHECK (withdrawn_by IN (owner_id, organisation_id)),
    ADD COLUMN withdrawn_at timestamptz,
    ADD CONSTRAINT cooperation_withdrawn
        CHECK ((stage = 'withdrawn') = (withdrawn_by IS NOT NULL) AND (stage = 'withdrawn') = (withdrawn_at IS NOT NULL));
CREATE UNIQUE INDEX cooperation_live ON cooperation (call_id, organisation_id) WHERE stage = 'open';
DROP INDEX interest_live;
CREATE UNIQUE INDEX interest_live ON interest (call_id, organisation_id) WHERE stage = 'expressed';

-- What the two agree on before the confidential part is read.
CREATE TABLE nda (
    cooperation_id           uuid        PRIMARY KEY REFERENCES cooperation,
    title                    text        NOT NULL,
    document                 text        NOT NULL,
    -- Of the document, SHA-256: what was accepted can be shown to be what is here.
    digest                   text        NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    proposed_by              uuid        NOT NULL,
    proposed_at              timestamptz NOT NULL,
    owner_accepted_at        timestamptz,
    organisation_accepted_at timestamptz
);

-- Who accepted which document, and when. Never changed, never shortened: it outlives documents that were replaced.
CREATE TABLE nda_acceptance (
    position        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperation_id  uuid        NOT NULL REFERENCES cooperation,
    digest          text        NOT NULL,
    organisation_id uuid        NOT NULL,
    account         uuid        NOT NULL,
    accepted_at     timestamptz NOT NULL
);
CREATE INDEX nda_acceptance_cooperation ON nda_acceptance (cooperation_id);

ALTER TABLE disclosure
    ADD COLUMN what text NOT NULL DEFAULT 'contacts' CHECK (what IN ('contacts', 'confidential'));

-- Which organisation is the parent of which, as the member service tells it. Either may arrive before the organisations.
CREATE TABLE parenthood (
    id     uuid PRIMARY KEY,
    parent uuid NOT NULL,
    child  uuid NOT NULL,
    since  date NOT NULL,
    -- The first day without it.
    until  date
);
CREATE INDEX parenthood_parent ON parenthood (parent);
CREATE INDEX parenthood_child ON parenthood (child);

-- All that belong to the same group on a day, the organisation itself among them.
CREATE FUNCTION group_of(organisation uuid, today date) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    WITH RECURSIVE tie AS (
        SELECT stands_for(p.parent) AS one, stands_for(p.child) AS other
          FROM parenthood p WHERE p.since <= today AND (p.until IS NULL OR p.until > today)
    ), kin (id) AS (
        SELECT stands_for(organisation)
        UNION
        SELECT CASE kin.id WHEN tie.one THEN tie.other ELSE tie.one END
          FROM kin JOIN tie ON kin.id IN (tie.one, tie.other)
    )
    SELECT id FROM kin
$$;
