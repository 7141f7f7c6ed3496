-- Who is reminded, and when.

/*
 * Gives out what is due: once for each event, number of days and day on which it starts, whoever asks and however often. Whoever has
 * been told anything since it was due knows by then and is not reminded; of several that are due the last one is told.
 */
CREATE OR REPLACE FUNCTION remind(moment timestamptz) RETURNS bigint LANGUAGE sql AS $$
    WITH due AS (
        SELECT event.id AS event_id, reminder.days, event.starts_local::date AS starts_on,
               (event.starts_local::date - reminder.days + reminder.at) AT TIME ZONE event.zone AS due_at
          FROM event LEFT JOIN reminder_plan ON reminder_plan.event_id = event.id
         CROSS JOIN LATERAL unnest(coalesce(reminder_plan.days, ARRAY[7, 1]),
                                   coalesce(reminder_plan.times, ARRAY[time '09:00', time '09:00'])) AS reminder (days, at)
         WHERE event.stage = 'published' AND event.starts_at > moment AND event.starts_at < moment + interval '92 days'),
    run AS (
        INSERT INTO reminder_run (event_id, days, starts_on)
        SELECT event_id, days, starts_on FROM due WHERE due_at <= moment
        ON CONFLICT DO NOTHING RETURNING *),
    told AS (
        INSERT INTO notice (registration_id, event_id, kind, occasion, made_at)
        SELECT DISTINCT ON (registration.id) registration.id, due.event_id, 'reminder', due.days || '@' || due.starts_on, moment
          FROM run JOIN due USING (event_id, days, starts_on)
          JOIN registration ON registration.event_id = due.event_id AND registration.stage = 'confirmed'
         WHERE NOT EXISTS (SELECT FROM notice AS newer
                            WHERE newer.registration_id = registration.id AND newer.made_at >= due.due_at)
         ORDER BY registration.id, due.due_at DESC
        ON CONFLICT DO NOTHING RETURNING 1)
    SELECT count(*) FROM told
$$;
