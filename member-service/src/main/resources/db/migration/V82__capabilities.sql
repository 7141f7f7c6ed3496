-- What organisations can do, in the words of one vocabulary, and what they have to do it with.
CREATE TABLE capability_term (
    term text PRIMARY KEY CHECK (term ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    en   text NOT NULL CHECK (en <> ''),
    es   text NOT NULL CHECK (es <> '')
);

-- A beginning for a cluster of health; the office adds its own.
INSERT INTO capability_term (term, en, es) VALUES
    ('animal-models', 'Animal models', 'Modelos animales'),
    ('bioinformatics', 'Bioinformatics', 'Bioinformática'),
    ('biobanking', 'Biobanking', 'Biobanco'),
    ('cell-therapy', 'Cell therapy', 'Terapia celular'),
    ('clinical-trials', 'Clinical trials', 'Ensayos clínicos'),
    ('drug-discovery', 'Drug discovery', 'Descubrimiento de fármacos'),
    ('flow-cytometry', 'Flow cytometry', 'Citometría de flujo'),
    ('gmp-manufacturing', 'Manufacturing under GMP', 'Fabricación según NCF'),
    ('liquid-biopsy', 'Liquid biopsy', 'Biopsia líquida'),
    ('medical-devices', 'Medical devices', 'Productos sanitarios'),
    ('medical-imaging', 'Medical imaging', 'Imagen médica'),
    ('molecular-diagnostics', 'Molecular diagnostics', 'Diagnóstico molecular'),
    ('proteomics', 'Proteomics', 'Proteómica'),
    ('radiopharmacy', 'Radiopharmacy', 'Radiofarmacia'),
    ('regulatory-affairs', 'Regulatory affairs', 'Asuntos regulatorios'),
    ('sequencing', 'Sequencing', 'Secuenciación');

CREATE TABLE capability (
    organisation_id uuid    NOT NULL REFERENCES organisation (id),
    place           integer NOT NULL,
    term            text    NOT NULL CONSTRAINT capability_of_the_vocabulary REFERENCES capability_term (term),
    description     text,
    trl_from        integer CHECK (trl_from BETWEEN 1 AND 9),
    trl_to          integer CHECK (trl_to BETWEEN 1 AND 9),
    PRIMARY KEY (organisation_id, term),
    CHECK (trl_from <= trl_to)
);
CREATE INDEX capability_by_term ON capability (term);

CREATE TABLE equipment (
    organisation_id uuid    NOT NULL REFERENCES organisation (id),
    place           integer NOT NULL,
    label           text    NOT NULL CHECK (label <> ''),
    description     text,
    offered         boolean NOT NULL,
    conditions      text,
    PRIMARY KEY (organisation_id, place)
);

-- Counts the declarations, which are no changes of the organisation's own.
ALTER TABLE organisation ADD COLUMN capabilities_version bigint NOT NULL DEFAULT 0;
