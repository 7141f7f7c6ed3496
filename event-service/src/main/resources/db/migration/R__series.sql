/* What holds for one event holds for another date of it: admission, categories, reminders and survey; deadlines keep their distance. */
CREATE OR REPLACE FUNCTION copy_rules(from_event uuid, to_event uuid) RETURNS void LANGUAGE sql AS $$
    INSERT INTO admission (event_id, version, closes_local, cancel_local, approval, offer_hours, questions, form_version)
    SELECT fresh.id, 1,
           admission.closes_local + (fresh.starts_local - first.starts_local),
           admission.cancel_local + (fresh.starts_local - first.starts_local),
           admission.approval, admission.offer_hours, admission.questions, least(admission.form_version, 1)
      FROM admission JOIN event AS first ON first.id = admission.event_id JOIN event AS fresh ON fresh.id = to_event
     WHERE admission.event_id = from_event;
    WITH fresh AS MATERIALIZED (
        SELECT gen_random_uuid() AS new_id, category.*, pool.capacity
          FROM category LEFT JOIN pool ON pool.id = category.id WHERE category.event_id = from_event),
    copied AS (
        INSERT INTO category (id, event_id, version, position, title_es, title_en, attendance, member_cents, other_cents)
        SELECT new_id, to_event, 1, position, title_es, title_en, attendance, member_cents, other_cents FROM fresh)
    INSERT INTO pool (id, event_id, kind, capacity)
    SELECT new_id, to_event, 'category', capacity FROM fresh WHERE capacity IS NOT NULL;
    INSERT INTO reminder_plan (event_id, version, days, times)
    SELECT to_event, 1, days, times FROM reminder_plan WHERE event_id = from_event;
    INSERT INTO survey (event_id, version, anonymous, questions, open_days)
    SELECT to_event, 1, anonymous, questions, open_days FROM survey WHERE event_id = from_event;
$$;
