-- What the figures of the action plan are counted from: one row for each thing that happened and each organisation that it
-- concerned, or one without an organisation. Only added to: what takes something back is a fact of its own.
CREATE TABLE plan_fact (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind            text        NOT NULL CHECK (kind <> ''),
    -- The day where the cluster is at home. It may lie ahead: the end of a membership is known before it comes.
    happened_on     date        NOT NULL,
    organisation_id uuid,
    -- Whose life it is a step of, and which step.
    subject         uuid        NOT NULL,
    sequence        bigint      NOT NULL CHECK (sequence > 0),
    -- The event, call or indicator that it belongs to.
    about           uuid,
    line            integer     CHECK (line BETWEEN 1 AND 18),
    -- Minutes, euros or seats, by its kind.
    quantity        numeric,
    -- Ids, days and words; never a person's name or address.
    attributes      jsonb       NOT NULL DEFAULT '{}',
    source          text        NOT NULL CHECK (source <> ''),
    -- When it was known here, and in which transaction, by which a figure tells what it has not counted yet.
    recorded_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    recorded_in     xid8        NOT NULL DEFAULT pg_current_xact_id(),
    CONSTRAINT plan_fact_once UNIQUE NULLS NOT DISTINCT (subject, kind, sequence, organisation_id)
);
CREATE INDEX plan_fact_by_kind ON plan_fact (kind, happened_on);
CREATE INDEX plan_fact_by_transaction ON plan_fact (recorded_in);
CREATE INDEX plan_fact_stated ON plan_fact (about, happened_on, id) WHERE kind = 'plan.figure.stated';

CREATE TRIGGER plan_fact_is_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON plan_fact
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change();

-- Each of the functions below says what a row of this service is as a fact. Triggers call it for what happens from now on,
-- and the last lines of this file for what had happened before.
CREATE FUNCTION note(it membership_fact, known timestamptz) RETURNS void LANGUAGE sql AS $$
    INSERT INTO plan_fact (kind, happened_on, organisation_id, subject, sequence, attributes, source, recorded_at)
    VALUES ('member.membership.' || it.what, it.happens_on, it.organisation_id, it.membership_id, it.sequence,
            jsonb_strip_nulls(jsonb_build_object('tier', it.tier, 'since', it.since,
                                                 'on', CASE it.what WHEN 'ended' THEN it.happens_on END)),
            '/api/memberships/' || it.membership_id, known)
    ON CONFLICT DO NOTHING
$$;

-- A fact tells of an organisation what figures ask for.
CREATE FUNCTION note(it organisation, what text, known timestamptz) RETURNS void LANGUAGE sql AS $$
    INSERT INTO plan_fact (kind, happened_on, organisation_id, subject, sequence, attributes, source, recorded_at)
    VALUES ('member.organisation.' || what, (known AT TIME ZONE '${zone}')::date, it.id, it.id, it.version,
            jsonb_build_object('kind', it.kind, 'country', it.country, 'sme', it.sme),
            '/api/organisations/' || it.id, known)
    ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION note(it interaction_organisation, known timestamptz) RETURNS void LANGUAGE sql AS $$
    INSERT INTO plan_fact (kind, happened_on, organisation_id, subject, sequence, line, quantity, attributes, source,
                           recorded_at)
    SELECT 'member.interaction.' || i.kind, (i.happened_at AT TIME ZONE '${zone}')::date, it.organisation_id, i.id, 1,
           i.line, i.minutes, jsonb_strip_nulls(jsonb_build_object('direction', i.direction)),
           '/api/interactions/' || i.id, known
      FROM interaction i WHERE i.id = it.interaction_id
    ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION note(it onboarding_fact, known timestamptz) RETURNS void LANGUAGE sql AS $$
    INSERT INTO plan_fact (kind, happened_on, organisation_id, subject, sequence, attributes, source, recorded_at)
    SELECT 'member.onboarding.' || it.what, it.happens_on, c.organisation_id, c.id, it.sequence,
           jsonb_build_object('stage', it.stage), '/api/onboarding-cases/' || c.id, known
      FROM onboarding_case c WHERE c.id = it.case_id AND it.what IN ('opened', 'won', 'lost')
    ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION note(it dues_charge, known timestamptz) RETURNS void LANGUAGE sql AS $$
    INSERT INTO plan_fact (kind, happened_on, organisation_id, subject, sequence, quantity, attributes, source, recorded_at)
    VALUES ('member.dues.charged', it.charged_on, it.organisation_id, it.membership_id, it.year, it.amount,
            jsonb_build_object('year', it.year::text, 'amount', it.amount::text, 'on', it.due_on),
            '/api/memberships/' || it.membership_id || '/dues/' || it.year, known)
    ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION note(it dues_payment, known timestamptz) RETURNS void LANGUAGE sql AS $$
    INSERT INTO plan_fact (kind, happened_on, organisation_id, subject, sequence, quantity, attributes, source, recorded_at)
    SELECT 'member.dues.paid', it.paid_on, c.organisation_id, it.id, 1, it.amount,
           jsonb_build_object('year', it.year::text, 'amount', it.amount::text),
           '/api/memberships/' || it.membership_id || '/dues/' || it.year, known
      FROM dues_charge c WHERE c.membership_id = it.membership_id AND c.year = it.year
    ON CONFLICT DO NOTHING
$$;

-- Whatever else happens in this service stands in a history: its line is the fact. Those above have more to say than theirs.
CREATE FUNCTION note(it history, known timestamptz) RETURNS void LANGUAGE sql AS $$
    INSERT INTO plan_fact (kind, happened_on, organisation_id, subject, sequence, line, quantity, attributes, source,
                           recorded_at)
    SELECT it.kind, (it.occurred_at AT TIME ZONE '${zone}')::date, it.organisation_id, it.subject, it.sequence,
           CASE WHEN it.parameters ->> 'line' ~ '^([1-9]|1[0-8])$' THEN (it.parameters ->> 'line')::integer END,
           CASE WHEN coalesce(it.parameters ->> 'minutes', it.parameters ->> 'amount') ~ '^[0-9]{1,12}([.][0-9]{1,6})?$'
                THEN coalesce(it.parameters ->> 'minutes', it.parameters ->> 'amount')::numeric END,
           it.parameters, it.source, known
     WHERE it.kind ~ '^member\.' AND it.kind !~ '^member\.(membership|organisation|interaction|onboarding|dues)\.'
    ON CONFLICT DO NOTHING
$$;

-- One for all: which note it calls depends on the table.
CREATE FUNCTION note_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM note(NEW, clock_timestamp());
    RETURN NULL;
END $$;
CREATE FUNCTION note_organisation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM note(NEW, TG_ARGV[0], clock_timestamp());
    RETURN NULL;
END $$;

CREATE TRIGGER membership_fact_is_noted AFTER INSERT ON membership_fact
    FOR EACH ROW EXECUTE FUNCTION note_row();
CREATE TRIGGER organisation_is_noted AFTER INSERT ON organisation
    FOR EACH ROW EXECUTE FUNCTION note_organisation('registered');
CREATE TRIGGER organisation_is_noted_again AFTER UPDATE ON organisation
    FOR EACH ROW WHEN ((OLD.kind, OLD.country, OLD.sme) IS DISTINCT FROM (NEW.kind, NEW.country, NEW.sme))
    EXECUTE FUNCTION note_organisation('revised');
CREATE TRIGGER interaction_is_noted AFTER INSERT ON interaction_organisation
    FOR EACH ROW EXECUTE FUNCTION note_row();
CREATE TRIGGER onboarding_fact_is_noted AFTER INSERT ON onboarding_fact
    FOR EACH ROW WHEN (NEW.what IN ('opened', 'won', 'lost')) EXECUTE FUNCTION note_row();
CREATE TRIGGER dues_charge_is_noted AFTER INSERT ON dues_charge FOR EACH ROW EXECUTE FUNCTION note_row();
CREATE TRIGGER dues_payment_is_noted AFTER INSERT ON dues_payment FOR EACH ROW EXECUTE FUNCTION note_row();
CREATE TRIGGER history_is_noted AFTER INSERT ON history
    FOR EACH ROW WHEN (NEW.kind ~ '^member\.') EXECUTE FUNCTION note_row();

-- What an organisation was before it was last revised is not known any more: it counts as what it is now.
SELECT note(o, 'registered', o.registered_at) FROM organisation o;
SELECT note(m, m.recorded_at) FROM membership_fact m;
SELECT note(io, i.recorded_at) FROM interaction_organisation io JOIN interaction i ON i.id = io.interaction_id;
SELECT note(f, f.recorded_at) FROM onboarding_fact f;
SELECT note(c, c.charged_on::timestamptz) FROM dues_charge c;
SELECT note(p, p.recorded_at) FROM dues_payment p;
SELECT note(h, h.occurred_at) FROM history h WHERE h.kind ~ '^member\.';
