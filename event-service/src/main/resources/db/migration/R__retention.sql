-- Answers to questions that say how long they are kept, and when that time is over. Nothing of events on hold.
CREATE OR REPLACE VIEW due_answer AS
    SELECT registration.id AS registration_id, event.id AS event_id, coalesce(event.title_es, event.title_en) AS title,
           question.one ->> 'key' AS question,
           event.ends_at + make_interval(days => (question.one ->> 'retainDays')::integer) AS due_at
      FROM event JOIN admission ON admission.event_id = event.id
     CROSS JOIN LATERAL json_array_elements(admission.questions) AS question (one)
      JOIN registration ON registration.event_id = event.id
     WHERE question.one ->> 'retainDays' IS NOT NULL AND event.stage <> 'postponed'
       AND jsonb_exists(registration.answers::jsonb, question.one ->> 'key')
       AND NOT EXISTS (SELECT FROM legal_hold WHERE legal_hold.event_id = event.id);
