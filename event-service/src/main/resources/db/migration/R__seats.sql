-- Everything that moves seats. Two rules hold here and nowhere else:
--   1. whoever moves a pool of an event holds the row of the event's own pool, from before it looks until it commits;
--   2. whoever holds a registration may go on to the pools; who holds the pools goes on to those that wait, and they never
--      wait for a pool. So nobody waits in a circle.
-- Functions in PL/pgSQL, since each statement in them sees what the holder before has committed: in one statement of SQL all
-- parts see the moment before the wait.

/* Tells a registration as it is now; what the message says is pinned by contracts/examples. */
CREATE OR REPLACE FUNCTION tell_registration(r registration, participle text, trace text) RETURNS void LANGUAGE sql AS $$
    INSERT INTO outbox (topic, type, subject, sequence, traceparent, data)
    VALUES ('event.registration.v1', 'event.registration.' || participle, r.id, r.told, trace,
            json_strip_nulls(json_build_object(
                'registrationId', r.id,
                'eventId', r.event_id,
                'organisationId', r.organisation_id,
                'seats', r.seats,
                'memberPrice', CASE WHEN participle IN ('confirmed', 'requested', 'queued') THEN r.member_price END,
                'offerUntil', CASE WHEN participle = 'offered' THEN to_char(r.offer_until AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') END,
                'outcome', r.outcome))::text)
$$;

/* The end of so many working hours, Monday to Friday from 9 to 18 at the event's place. */
CREATE OR REPLACE FUNCTION working_hours_after(moment timestamptz, hours integer, zone text)
    RETURNS timestamptz LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    here timestamp := moment AT TIME ZONE zone;
    opens timestamp;
    left_over interval := make_interval(hours => hours);
BEGIN
    LOOP
        opens := date_trunc('day', here) + interval '9 hours';
        IF extract(isodow FROM here) < 6 AND here < opens + interval '9 hours' THEN
            here := greatest(here, opens);
            IF here + left_over <= opens + interval '9 hours' THEN
                RETURN (here + left_over) AT TIME ZONE zone;
            END IF;
            left_over := left_over - (opens + interval '9 hours' - here);
        END IF;
        here := opens + interval '1 day';
    END LOOP;
END $$;

/* What is set aside for one that was merged is the survivor's, until that is undone. */
CREATE OR REPLACE FUNCTION is_set_aside_for(holder uuid, who uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN holder = who OR (who IS NOT NULL AND EXISTS (
        SELECT FROM organisation WHERE organisation_id = holder AND merged_into IS NOT NULL AND leads_to(holder) = who));
END $$;

/* One line for each wish, in the order of their places; none where there is no such event. */
DROP FUNCTION IF EXISTS take_seats(uuid, timestamptz, json);
CREATE FUNCTION take_seats(of_event uuid, moment timestamptz, asked json)
    RETURNS TABLE (place integer, verdict text, member boolean, cents bigint, currency text, capacity integer,
                   seats_left integer, ahead bigint, present uuid, present_organisation uuid,
                   status integer, headers jsonb, body bytea)
    LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
    today  date := (moment AT TIME ZONE 'UTC')::date;
    gate   record;
    happens record;
    wish   record;
    price_of_member integer;
    price_of_other integer;
    before record;
    taker  registration;
    ids    uuid[];
    room   integer[];
    given  integer[];
    at_event integer;
    at_category integer;
    at_allotment integer;
    moved  integer;
    queue_of uuid;
    queue  bigint;
BEGIN
    SELECT pool.open, pool.capacity, pool.taken INTO gate FROM pool WHERE pool.id = of_event;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    -- Who is told no takes no lock: with all seats taken, one look after they have come answers everyone who came.
    IF gate.open AND EXISTS (
            SELECT FROM json_to_recordset(asked) AS w(category uuid, organisation uuid, seats integer, waits boolean)
              LEFT JOIN pool ON pool.id = w.category
             WHERE w.waits
                OR (gate.taken + w.seats <= gate.capacity
                    AND (pool.id IS NULL OR pool.taken + w.seats <= pool.capacity))
                OR EXISTS (SELECT FROM allotment
                            WHERE allotment.event_id = of_event 
                              AND is_set_aside_for(allotment.organisation_id, w.organisation))) THEN
        SELECT pool.open, pool.capacity, pool.taken INTO gate FROM pool WHERE pool.id = of_event FOR UPDATE;
    ELSE
        gate.open := false;
    END IF;

    SELECT event.stage, event.announced_at IS NOT NULL AS announced, event.visibility, event.zone, event.ends_at <= moment AS over,
           event.member_cents, event.other_cents, event.currency,
           coalesce(admission.approval, false) AS approval, coalesce(admission.form_version, 0) AS form_version,
           coalesce(admission.closes_local AT TIME ZONE event.zone <= moment, false) AS closed,
           EXISTS (SELECT FROM category WHERE category.event_id = event.id) AS categorised
      INTO happens
      FROM event LEFT JOIN admission ON admission.event_id = event.id
     WHERE event.id = of_event;
    SELECT array_agg(pool.id), array_agg(pool.capacity - pool.taken), array_agg(0)
      INTO ids, room, given
      FROM pool WHERE pool.event_id = of_event;
    at_event := array_position(ids, of_event);
    room[at_event] := gate.capacity - gate.taken;
    capacity := gate.capacity;
    currency := happens.currency;

    FOR wish IN
        SELECT * FROM json_to_recordset(asked) AS w(
            place integer, id uuid, named boolean, team boolean, organisation uuid, known boolean, name text, email text,
            seats integer, category uuid, door boolean, waits boolean, answers json, form_version integer, language text, invitation text,
            account uuid, token_hash text, token text, caller text, key text, fingerprint text, trace text)
         ORDER BY place
    LOOP
        place := wish.place;
        verdict := NULL; member := false; cents := NULL; seats_left := NULL; ahead := NULL;
        present := NULL; present_organisation := NULL; status := NULL; headers := NULL; body := NULL;

        IF wish.key IS NOT NULL THEN
            SELECT kept.* INTO before FROM idempotency AS kept
             WHERE kept.caller = wish.caller AND kept.key = wish.key;
            IF FOUND THEN
                verdict := CASE WHEN before.fingerprint = decode(wish.fingerprint, 'hex') THEN 'replayed' ELSE 'key-reused' END;
                status := before.status; headers := before.headers; body := before.body;
                RETURN NEXT;
                CONTINUE;
            END IF;
        END IF;

        member := is_member(wish.organisation, today);
        price_of_member := happens.member_cents;
        price_of_other := happens.other_cents;
        IF wish.category IS NOT NULL THEN
            SELECT category.member_cents, category.other_cents INTO price_of_member, price_of_other
              FROM category WHERE category.id = wish.category AND category.event_id = of_event;
        END IF;
        verdict := CASE
            WHEN NOT may_see(wish.team, happens.announced, happens.visibility, of_event, wish.organisation, wish.invitation, today) THEN 'unseen'
            WHEN happens.visibility = 'invited' AND NOT wish.team AND NOT is_invited(of_event, wish.organisation, NULL)
                 AND NOT EXISTS (SELECT FROM invitation
                                  WHERE invitation.event_id = of_event AND lower(invitation.email) = lower(wish.email)) THEN 'not-invited'
            WHEN happens.stage <> 'published' THEN happens.stage
            WHEN happens.over THEN 'over'
            WHEN happens.closed AND wish.door IS NOT TRUE THEN 'closed'
            WHEN NOT wish.known AND NOT EXISTS (
                SELECT FROM organisation WHERE organisation.organisation_id = wish.organisation) THEN 'organisation-unknown'
            WHEN wish.category IS NULL AND happens.categorised THEN 'category-missing'
            WHEN wish.category IS NOT NULL AND price_of_member IS NULL THEN 'category-unknown'
            WHEN wish.form_version <> happens.form_version AND wish.door IS NOT TRUE THEN 'form-outdated'
        END;
        IF verdict IS NOT NULL THEN
            RETURN NEXT;
            CONTINUE;
        END IF;
        SELECT registration.id, registration.organisation_id INTO present, present_organisation
          FROM registration
         WHERE registration.event_id = of_event AND lower(registration.email) = lower(wish.email)
           AND registration.stage NOT IN ('cancelled', 'withdrawn');
        IF FOUND THEN
            verdict := 'already-registered';
            RETURN NEXT;
            CONTINUE;
        END IF;
        IF wish.named AND EXISTS (SELECT FROM registration WHERE registration.id = wish.id) THEN
            verdict := 'registration-exists';
            RETURN NEXT;
            CONTINUE;
        END IF;

        taker := NULL;
        at_category := array_position(ids, wish.category);
        SELECT array_position(ids, allotment.id) INTO at_allotment
          FROM allotment
         WHERE allotment.event_id = of_event AND is_set_aside_for(allotment.organisation_id, wish.organisation)
           AND allotment.category_id IS NOT DISTINCT FROM wish.category
           AND allotment.clawed_back_at IS NULL AND moment < allotment.until
         ORDER BY room[array_position(ids, allotment.id)] DESC NULLS LAST
         LIMIT 1;
        IF NOT gate.open THEN
            NULL;
        ELSIF room[at_allotment] >= wish.seats THEN
            taker.allotment_id := ids[at_allotment];
            room[at_allotment] := room[at_allotment] - wish.seats;
            given[at_allotment] := given[at_allotment] + wish.seats;
            verdict := 'taken';
        ELSIF room[at_event] >= wish.seats AND (at_category IS NULL OR room[at_category] >= wish.seats) THEN
            room[at_event] := room[at_event] - wish.seats;
            given[at_event] := given[at_event] + wish.seats;
            IF at_category IS NOT NULL THEN
                room[at_category] := room[at_category] - wish.seats;
                given[at_category] := given[at_category] + wish.seats;
            END IF;
            verdict := 'taken';
        ELSIF wish.waits THEN
            verdict := 'waits';
            taker.turn := nextval('registration_turn');
        END IF;
        IF verdict IS NULL OR verdict = 'waits' THEN
            IF queue IS NULL OR queue_of IS DISTINCT FROM wish.category THEN
                SELECT count(*) INTO queue FROM registration
                 WHERE registration.event_id = of_event AND registration.stage = 'waiting'
                   AND registration.category_id IS NOT DISTINCT FROM wish.category;
                queue_of := wish.category;
            END IF;
            ahead := queue;
        END IF;
        IF verdict IS NULL THEN
            verdict := 'sold-out';
            seats_left := greatest(0, least(room[at_event], room[at_category]));
            RETURN NEXT;
            CONTINUE;
        END IF;
        IF verdict = 'waits' THEN
            queue := queue + 1;
        END IF;

        cents := wish.seats * CASE WHEN member THEN price_of_member ELSE price_of_other END::bigint;
        verdict := CASE
            WHEN verdict = 'waits' THEN 'waiting'
            WHEN happens.approval AND wish.door IS NOT TRUE THEN 'requested'
            ELSE 'confirmed'
        END;
        INSERT INTO registration (id, event_id, stage, told, organisation_id, category_id, allotment_id, turn, name, email,
                                  seats, member_price, price_cents, currency, answers, form_version,
                                  registered_at, registered_by, token_hash, language)
        VALUES (wish.id, of_event, verdict, 1, wish.organisation, wish.category, taker.allotment_id, taker.turn, wish.name,
                wish.email, wish.seats, member, cents, happens.currency, wish.answers, nullif(wish.form_version, 0),
                moment, wish.account, decode(wish.token_hash, 'hex'), wish.language)
        RETURNING * INTO taker;
        PERFORM tell_registration(taker, CASE WHEN verdict = 'waiting' THEN 'queued' ELSE verdict END, wish.trace);
        IF wish.key IS NOT NULL THEN
            INSERT INTO idempotency (caller, key, fingerprint, status, headers, body)
            VALUES (wish.caller, wish.key, decode(wish.fingerprint, 'hex'), 201,
                    jsonb_build_object('Content-Type', jsonb_build_array('application/json'),
                                       'Location', jsonb_build_array('/api/registrations/' || wish.id)),
                    convert_to(json_strip_nulls(json_build_object(
                        'registrationId', wish.id, 'eventId', of_event, 'stage', verdict,
                        'categoryId', wish.category, 'organisationId', wish.organisation, 'seats', wish.seats,
                        'memberPrice', member, 'priceCents', cents, 'currency', happens.currency,
                        'ahead', ahead, 'token', wish.token))::text, 'UTF8'));
        END IF;
        RETURN NEXT;
    END LOOP;

    -- The guard: what was given fits where it is written, or nothing of all this has happened.
    UPDATE pool SET taken = pool.taken + moves.seats
      FROM unnest(ids, given) AS moves(id, seats)
     WHERE pool.id = moves.id AND moves.seats > 0 AND pool.taken + moves.seats <= pool.capacity;
    GET DIAGNOSTICS moved = ROW_COUNT;
    IF moved <> (SELECT count(*) FROM unnest(given) AS seats WHERE seats > 0) THEN
        RAISE EXCEPTION 'Seats of % were given that are not there.', of_event;
    END IF;
END $$;

/*
 * Offers what is free to those who wait, in their order; a group that does not fit keeps its turn and lets smaller ones
 * pass. Whoever frees seats calls this before it commits, so that they are never anybody's while somebody waits for them.
 */
CREATE OR REPLACE FUNCTION pass_on(of_event uuid, moment timestamptz) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    gate    pool;
    happens record;
    next    registration;
    ids     uuid[];
    room    integer[];
    given   integer[];
    at_event    integer;
    at_category integer;
    offers  integer := 0;
BEGIN
    SELECT * INTO gate FROM pool WHERE pool.id = of_event FOR UPDATE;
    SELECT event.zone, event.starts_at, coalesce(admission.offer_hours, 8) AS hours INTO happens
      FROM event LEFT JOIN admission ON admission.event_id = event.id
     WHERE event.id = of_event;
    IF NOT gate.open OR gate.taken = gate.capacity OR moment >= happens.starts_at THEN
        RETURN 0;
    END IF;
    SELECT array_agg(pool.id), array_agg(pool.capacity - pool.taken), array_agg(0)
      INTO ids, room, given
      FROM pool WHERE pool.event_id = of_event AND pool.kind <> 'allotment';
    at_event := array_position(ids, of_event);
    FOR next IN
        SELECT * FROM registration
         WHERE registration.event_id = of_event AND registration.stage = 'waiting'
         ORDER BY registration.prioritised_at, registration.turn
    LOOP
        EXIT WHEN room[at_event] = 0;
        at_category := array_position(ids, next.category_id);
        CONTINUE WHEN next.seats > room[at_event] OR next.seats > room[at_category];
        UPDATE registration
           SET stage = 'offered', told = registration.told + 1, offered_at = moment,
               offer_until = least(working_hours_after(moment, happens.hours, happens.zone), happens.starts_at)
         WHERE registration.id = next.id AND registration.stage = 'waiting'
        RETURNING * INTO next;
        CONTINUE WHEN NOT FOUND;
        room[at_event] := room[at_event] - next.seats;
        given[at_event] := given[at_event] + next.seats;
        IF at_category IS NOT NULL THEN
            room[at_category] := room[at_category] - next.seats;
            given[at_category] := given[at_category] + next.seats;
        END IF;
        PERFORM tell_registration(next, 'offered', NULL);
        offers := offers + 1;
    END LOOP;
    UPDATE pool SET taken = pool.taken + moves.seats
      FROM unnest(ids, given) AS moves(id, seats)
     WHERE pool.id = moves.id AND moves.seats > 0;
    RETURN offers;
END $$;

/* Ends a registration that is not over, frees what it held, and passes that on. Null where there was nothing to end. */
CREATE OR REPLACE FUNCTION end_registration(
    which uuid, from_stages text[], to_stage text, why text, moment timestamptz, trace text)
    RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    was text;
    over registration;
    back allotment;
BEGIN
    SELECT registration.stage INTO was FROM registration WHERE registration.id = which FOR UPDATE;
    UPDATE registration SET stage = to_stage, outcome = why, cancelled_at = moment, told = registration.told + 1
     WHERE registration.id = which AND registration.stage = ANY (from_stages)
    RETURNING * INTO over;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    PERFORM tell_registration(over, to_stage, trace);
    IF was = 'waiting' THEN
        RETURN 0;
    END IF;
    PERFORM FROM pool WHERE pool.id = over.event_id FOR UPDATE;
    IF over.allotment_id IS NOT NULL THEN
        SELECT * INTO back FROM allotment WHERE allotment.id = over.allotment_id;
        UPDATE pool SET taken = pool.taken - over.seats,
                        capacity = pool.capacity - CASE WHEN back.clawed_back_at IS NULL THEN 0 ELSE over.seats END
         WHERE pool.id = over.allotment_id;
        -- It stays with the organisation as long as the allotment does.
        IF back.clawed_back_at IS NULL THEN
            RETURN 0;
        END IF;
    END IF;
    UPDATE pool SET taken = pool.taken - over.seats WHERE pool.id IN (over.event_id, over.category_id);
    RETURN pass_on(over.event_id, moment);
END $$;

/* Makes a pool as large as that, and offers what is new. False where more is taken. */
CREATE OR REPLACE FUNCTION resize_pool(which uuid, to_capacity integer, opens boolean, moment timestamptz)
    RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    of_event uuid;
BEGIN
    SELECT pool.event_id INTO of_event FROM pool WHERE pool.id = which;
    PERFORM FROM pool WHERE pool.id = of_event FOR UPDATE;
    UPDATE pool SET capacity = to_capacity, open = opens WHERE pool.id = which AND pool.taken <= to_capacity;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    PERFORM pass_on(of_event, moment);
    RETURN true;
END $$;

/* Gives back what an allotment has left. */
CREATE OR REPLACE FUNCTION claw_back(which uuid, moment timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    gone allotment;
    rest integer;
BEGIN
    SELECT * INTO gone FROM allotment WHERE allotment.id = which;
    PERFORM FROM pool WHERE pool.id = gone.event_id FOR UPDATE;
    UPDATE allotment SET clawed_back_at = moment WHERE allotment.id = which AND allotment.clawed_back_at IS NULL;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    SELECT pool.capacity - pool.taken INTO rest FROM pool WHERE pool.id = which;
    UPDATE pool SET capacity = pool.taken WHERE pool.id = which;
    UPDATE pool SET taken = pool.taken - rest WHERE pool.id IN (gone.event_id, gone.category_id);
    PERFORM pass_on(gone.event_id, moment);
    RETURN true;
END $$;

/* What a pool should hold, by the registrations and the allotments: those that do not draw on an allotment, and allotments whole. */
CREATE OR REPLACE FUNCTION counted_seats(p pool) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT coalesce((
               SELECT sum(r.seats) FROM registration AS r
                WHERE r.event_id = p.event_id AND r.stage IN ('requested', 'offered', 'confirmed', 'attended')
                  AND CASE p.kind
                          WHEN 'allotment' THEN r.allotment_id = p.id
                          WHEN 'category' THEN r.allotment_id IS NULL AND r.category_id = p.id
                          ELSE r.allotment_id IS NULL
                      END), 0)
         + coalesce((
               SELECT sum(part.capacity) FROM allotment AS a JOIN pool AS part ON part.id = a.id
                WHERE p.kind <> 'allotment' AND a.event_id = p.event_id AND p.id IN (a.event_id, a.category_id)), 0)
$$;

/* Gives a category seats of its own, another number of them, or none. Returns those that are taken where they are more, else 0. */
CREATE OR REPLACE FUNCTION limit_category(which uuid, to_capacity integer, moment timestamptz)
    RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    of_event uuid;
    fresh pool;
BEGIN
    SELECT category.event_id INTO of_event FROM category WHERE category.id = which;
    PERFORM FROM pool WHERE pool.id = of_event FOR UPDATE;
    IF to_capacity IS NULL THEN
        DELETE FROM pool WHERE pool.id = which;
    ELSE
        fresh.id := which;
        fresh.event_id := of_event;
        fresh.kind := 'category';
        fresh.taken := counted_seats(fresh);
        IF fresh.taken > to_capacity THEN
            RETURN fresh.taken;
        END IF;
        INSERT INTO pool (id, event_id, kind, capacity, taken)
        VALUES (which, of_event, 'category', to_capacity, fresh.taken)
        ON CONFLICT (id) DO UPDATE SET capacity = to_capacity;
    END IF;
    PERFORM pass_on(of_event, moment);
    RETURN 0;
END $$;

/* Sets seats aside for an organisation, if they are free. */
DROP FUNCTION IF EXISTS set_aside(uuid, uuid, uuid, uuid, integer, timestamp, timestamptz);
CREATE FUNCTION set_aside(
    new_id uuid, of_event uuid, for_organisation uuid, in_category uuid, seats integer, until_local timestamp, moment timestamptz)
    RETURNS TABLE (verdict text, seats_left integer) LANGUAGE plpgsql AS $$
DECLARE
    here text;
BEGIN
    SELECT event.zone INTO here FROM event WHERE event.id = of_event;
    PERFORM FROM pool WHERE pool.id = of_event FOR UPDATE;
    seats_left := (SELECT min(pool.capacity - pool.taken) FROM pool WHERE pool.id IN (of_event, in_category));
    verdict := CASE
        WHEN here IS NULL THEN 'unknown'
        WHEN until_local AT TIME ZONE here <= moment THEN 'past'
        WHEN NOT EXISTS (SELECT FROM organisation WHERE organisation.organisation_id = for_organisation) THEN 'organisation-unknown'
        WHEN (in_category IS NULL) = EXISTS (
            SELECT FROM category WHERE category.event_id = of_event AND category.id = coalesce(in_category, category.id)) THEN 'category-unknown'
        WHEN seats_left < seats THEN 'too-large'
        ELSE 'set-aside'
    END;
    seats_left := coalesce(seats_left, 0);
    IF verdict = 'set-aside' THEN
        INSERT INTO allotment (id, event_id, category_id, organisation_id, until_local, until)
        VALUES (new_id, of_event, in_category, for_organisation, until_local, until_local AT TIME ZONE here);
        INSERT INTO pool (id, event_id, kind, capacity) VALUES (new_id, of_event, 'allotment', seats);
        UPDATE pool SET taken = pool.taken + seats WHERE pool.id IN (of_event, in_category);
    END IF;
    RETURN NEXT;
END $$;

/* Ends one offer whose time is over; false where there is none that nobody else is ending. */
CREATE OR REPLACE FUNCTION expire_offer(moment timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    due uuid;
BEGIN
    SELECT registration.id INTO due FROM registration JOIN event ON event.id = registration.event_id
     WHERE registration.stage = 'offered' AND registration.offer_until <= moment AND event.stage <> 'postponed'
     ORDER BY registration.offer_until LIMIT 1 FOR UPDATE OF registration SKIP LOCKED;
    RETURN due IS NOT NULL AND end_registration(due, ARRAY['offered'], 'withdrawn', 'expired', moment, NULL) IS NOT NULL;
END $$;

/*
 * For an event that is about to get a new time: its deadlines keep their distance from the start, and offers that stood still meanwhile
 * stand as long as new ones. Whoever calls this holds no pool.
 */
CREATE OR REPLACE FUNCTION shift_deadlines(
    of_event uuid, new_start_local timestamp, new_zone text, new_start timestamptz, moment timestamptz)
    RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    shift interval;
    hours integer;
    offer registration;
BEGIN
    SELECT new_start_local - event.starts_local INTO shift FROM event WHERE event.id = of_event;
    UPDATE admission
       SET version = admission.version + 1, closes_local = admission.closes_local + shift, cancel_local = admission.cancel_local + shift
     WHERE admission.event_id = of_event AND coalesce(admission.closes_local, admission.cancel_local) IS NOT NULL;
    UPDATE allotment SET until_local = allotment.until_local + shift, until = (allotment.until_local + shift) AT TIME ZONE new_zone
     WHERE allotment.event_id = of_event AND allotment.clawed_back_at IS NULL;
    hours := coalesce((SELECT admission.offer_hours FROM admission WHERE admission.event_id = of_event), 8);
    FOR offer IN
        SELECT * FROM registration WHERE registration.event_id = of_event AND registration.stage = 'offered'
         ORDER BY registration.id FOR UPDATE
    LOOP
        UPDATE registration
           SET told = registration.told + 1, offered_at = moment,
               offer_until = least(working_hours_after(moment, hours, new_zone), new_start)
         WHERE registration.id = offer.id
        RETURNING * INTO offer;
        PERFORM tell_registration(offer, 'offered', NULL);
    END LOOP;
END $$;

/* Claws back one allotment that is due; false where there is none. */
CREATE OR REPLACE FUNCTION claw_back_due(moment timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    due uuid;
BEGIN
    SELECT allotment.id INTO due FROM allotment JOIN event ON event.id = allotment.event_id
     WHERE allotment.clawed_back_at IS NULL AND allotment.until <= moment AND event.stage <> 'postponed'
     ORDER BY allotment.until LIMIT 1;
    IF due IS NULL THEN
        RETURN false;
    END IF;
    PERFORM claw_back(due, moment);
    RETURN true;
END $$;
