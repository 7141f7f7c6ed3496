-- What people type and what is written become comparable: lower case, without accents and punctuation.
-- unaccent is declared STABLE because its dictionary could be exchanged; ours is not.
CREATE FUNCTION searchable(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN btrim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, $1)), '[^[:alnum:]]+', ' ', 'g'));

CREATE FUNCTION joined(text[]) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN array_to_string($1, ' ');

-- A name without its legal form, which one writer adds and the next leaves out.
CREATE FUNCTION name_key(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN regexp_replace(searchable($1),
        '( (s ?l( ?[ulp]| ?n ?e)?|s ?a( ?[us])?|s ?a ?r ?l|s ?r ?l|s ?p ?a|s ?coop|b ?v|n ?v|a ?g|a ?b|o ?y|a ?s|a ?p ?s'
        '|k ?g|ltd|limited|gmbh|lda|inc|llc|plc'
        '|sociedad (limitada|anonima|cooperativa)( (laboral|profesional|unipersonal|deportiva))?))+$', '');

CREATE TABLE organisation (
    id            uuid        PRIMARY KEY,
    name          text        NOT NULL CHECK (name <> ''),
    tax_id        text        CHECK (tax_id <> ''),
    kind          text        NOT NULL CHECK (kind IN ('company', 'university', 'hospital', 'research-centre',
                                                       'public-body', 'cluster', 'other')),
    country       text        NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
    city          text,
    website       text,
    sme           boolean,
    description   text,
    keywords      text[]      NOT NULL,
    version       bigint      NOT NULL CHECK (version > 0),
    registered_at timestamptz NOT NULL DEFAULT now(),
    sort_name     text        NOT NULL GENERATED ALWAYS AS (searchable(name)) STORED,
    name_key      text        NOT NULL GENERATED ALWAYS AS (name_key(name)) STORED,
    -- Begins with a space, so that ' onco' finds the beginnings of words, the first included.
    search_text   text        NOT NULL GENERATED ALWAYS AS
                              (' ' || searchable(name || ' ' || coalesce(city, '') || ' ' || joined(keywords))) STORED
);

-- One organisation is written down once.
CREATE UNIQUE INDEX organisation_tax_id ON organisation (country, tax_id) WHERE tax_id IS NOT NULL;
CREATE INDEX organisation_alike ON organisation USING gin (name_key public.gin_trgm_ops);
CREATE INDEX organisation_search ON organisation USING gin (search_text public.gin_trgm_ops);
CREATE INDEX organisation_by_name ON organisation (sort_name, id);
