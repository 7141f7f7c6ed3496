-- Words of the public site that the office has written; where there is no row, the site has its own.
CREATE TABLE site_text (
    key        text        PRIMARY KEY,
    es         text        CHECK (es <> ''),
    en         text        CHECK (en <> ''),
    revised_at timestamptz NOT NULL DEFAULT now(),
    version    bigint      NOT NULL DEFAULT 1 CHECK (version > 0)
);
