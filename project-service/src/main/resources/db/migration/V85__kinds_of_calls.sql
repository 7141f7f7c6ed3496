-- What a call is: a plain search for collaborators, or a profile in the manner of the Enterprise Europe Network.
ALTER TABLE call
    ADD COLUMN kind            text    NOT NULL DEFAULT 'collaboration' CHECK (kind IN (
        'collaboration', 'project-idea', 'business-offer', 'business-request', 'technology-offer', 'technology-request',
        'research-request', 'advisory-request')),
    ADD COLUMN description     text,
    ADD COLUMN advantages      text,
    ADD COLUMN readiness_level integer CHECK (readiness_level BETWEEN 1 AND 9),
    ADD COLUMN ip_status       text,
    ADD COLUMN ip_comment      text,
    ADD COLUMN sought_roles    text[]  NOT NULL DEFAULT '{}',
    -- [{"name": …, "expertise": […]}, …]
    ADD COLUMN sought_tasks    jsonb   NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(sought_tasks) = 'array'),
    -- Its owner is not named, in any list, count or message, to whom no cooperation has disclosed it.
    ADD COLUMN anonymous       boolean NOT NULL DEFAULT false,
    -- Organisations for which there is no such call.
    ADD COLUMN excluded        uuid[]  NOT NULL DEFAULT '{}',
    -- For whoever has agreed on secrecy with the owner. Never searched, never told.
    ADD COLUMN confidential    text;

-- What is searched of a call: without regard to accents, in both languages.
CREATE FUNCTION call_words(title text, abstract text, description text, advantages text) RETURNS tsvector
    LANGUAGE sql STABLE AS $$
    SELECT to_tsvector('english', said) || to_tsvector('spanish', said)
      FROM unaccent(concat_ws(' ', title, abstract, description, advantages)) said
$$;

-- Whom an id stands for since organisations were merged.
CREATE FUNCTION stands_for(organisation uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT o.merged_into FROM organisation o WHERE o.id = organisation), organisation)
$$;
