-- What the office writes for the public site. A draft has no day.
CREATE TABLE news (
    id           uuid        PRIMARY KEY,
    title_es     text        CHECK (title_es <> ''),
    lead_es      text        CHECK (lead_es <> ''),
    body_es      text        CHECK (body_es <> ''),
    title_en     text        CHECK (title_en <> ''),
    lead_en      text        CHECK (lead_en <> ''),
    body_en      text        CHECK (body_en <> ''),
    published_at timestamptz,
    written_at   timestamptz NOT NULL DEFAULT now(),
    revised_at   timestamptz NOT NULL DEFAULT now(),
    version      bigint      NOT NULL DEFAULT 1 CHECK (version > 0),
    CONSTRAINT news_says_something CHECK (num_nonnulls(title_es, title_en) > 0),
    CONSTRAINT news_whole CHECK (num_nulls(title_es, body_es) IN (0, 2) AND num_nulls(title_en, body_en) IN (0, 2)
                                 AND (title_es IS NOT NULL OR lead_es IS NULL) AND (title_en IS NOT NULL OR lead_en IS NULL))
);
CREATE INDEX news_published ON news (published_at DESC, id DESC) WHERE published_at IS NOT NULL;
CREATE INDEX news_written ON news (written_at DESC, id DESC);
