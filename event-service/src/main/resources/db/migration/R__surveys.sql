-- When those who came are asked, and what is told of their answers.

/* A survey takes answers from the end of its event on. */
CREATE OR REPLACE FUNCTION survey_is_open(it survey, ends_at timestamptz, moment timestamptz) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT moment >= ends_at AND moment < ends_at + make_interval(days => it.open_days) AND it.told_at IS NULL
$$;

/* Asks everybody who came and was not asked yet, also those of whom it is known later. Once, whoever asks and however often. */
CREATE OR REPLACE FUNCTION ask_in_surveys(moment timestamptz) RETURNS bigint LANGUAGE sql AS $$
    WITH asked AS (
        INSERT INTO notice (registration_id, event_id, kind, occasion, made_at)
        SELECT registration.id, event.id, 'survey', 'survey', moment
          FROM survey JOIN event ON event.id = survey.event_id AND event.stage = 'published'
          JOIN registration ON registration.event_id = event.id AND registration.stage = 'attended'
         WHERE survey.told_at IS NULL AND survey_is_open(survey, event.ends_at, moment)
           AND NOT EXISTS (SELECT FROM notice AS earlier
                            WHERE earlier.registration_id = registration.id AND earlier.kind = 'survey')
        ON CONFLICT DO NOTHING RETURNING 1)
    SELECT count(*) FROM asked
$$;

/* The first question that is answered from 1 to 5: what it is called in the figures of the cluster. */
CREATE OR REPLACE FUNCTION rating_of(it survey) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT question.one ->> 'key' FROM json_array_elements(it.questions) WITH ORDINALITY AS question (one, place)
     WHERE question.one ->> 'kind' = 'rating' ORDER BY question.place LIMIT 1
$$;

/*
 * Tells the figures of surveys that are over; how many. With fewer answers than that an anonymous survey tells nothing but their
 * number, and what did not take place tells nothing.
 */
DROP FUNCTION IF EXISTS tell_surveys(timestamptz);
CREATE OR REPLACE FUNCTION tell_surveys(moment timestamptz, fewest integer) RETURNS bigint LANGUAGE sql AS $$
    WITH ended AS (
        UPDATE survey SET told_at = moment FROM event
         WHERE event.id = survey.event_id AND event.stage = 'published' AND survey.told_at IS NULL
           AND moment >= event.ends_at + make_interval(days => survey.open_days)
        RETURNING survey.event_id, survey.anonymous, rating_of(survey) AS rating, event.title_es, event.title_en, event.ends_at, event.zone),
    counted AS (
        SELECT ended.*,
               (SELECT count(*) FROM registration
                 WHERE registration.event_id = ended.event_id AND registration.stage = 'attended') AS asked,
               (SELECT count(*) FROM survey_response WHERE survey_response.event_id = ended.event_id) AS answered,
               (SELECT round(avg((survey_answer.answers ->> ended.rating)::numeric), 2) FROM survey_answer
                 WHERE survey_answer.event_id = ended.event_id) AS mean
          FROM ended),
    shown AS (
        SELECT counted.*, CASE WHEN NOT anonymous OR answered >= fewest THEN mean END AS quantity FROM counted),
    told AS (
        INSERT INTO outbox (topic, type, subject, sequence, data)
        SELECT 'event.survey.v1', 'event.survey.evaluated', event_id, 1,
               json_strip_nulls(json_build_object(
                   'eventId', event_id,
                   'title', coalesce(title_es, title_en),
                   'happenedOn', (ends_at AT TIME ZONE zone)::date,
                   'asked', asked,
                   'answered', answered,
                   'quantity', quantity,
                   'kind', CASE WHEN quantity >= 4 THEN 'satisfied' WHEN quantity >= 3 THEN 'mixed'
                                WHEN quantity IS NOT NULL THEN 'dissatisfied' END))::text
          FROM shown RETURNING 1)
    SELECT count(*) FROM told
$$;
