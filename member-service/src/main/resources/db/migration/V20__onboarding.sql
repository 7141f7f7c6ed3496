-- How a kind of partner is taken in, as data: stages in their order, the ways between them, and what each asks for.
CREATE TABLE onboarding_pipeline (
    id       uuid    PRIMARY KEY,
    partner  text    NOT NULL CHECK (partner IN ('member', 'supporter', 'foreign-cluster')),
    title_es text    NOT NULL CHECK (title_es <> ''),
    title_en text    NOT NULL CHECK (title_en <> ''),
    -- The one in which an application for membership begins.
    usual    boolean NOT NULL
);
CREATE UNIQUE INDEX onboarding_pipeline_usual ON onboarding_pipeline (usual) WHERE usual;

CREATE TABLE onboarding_stage (
    pipeline_id uuid    NOT NULL REFERENCES onboarding_pipeline (id),
    code        text    NOT NULL CHECK (code ~ '^[a-z]+(-[a-z]+)*$'),
    position    integer NOT NULL CHECK (position > 0),
    title_es    text    NOT NULL CHECK (title_es <> ''),
    title_en    text    NOT NULL CHECK (title_en <> ''),
    -- A case that is here for more days than this has stalled.
    limit_days  integer NOT NULL CHECK (limit_days > 0),
    PRIMARY KEY (pipeline_id, code),
    UNIQUE (pipeline_id, position)
);

-- The ways forward. Back goes to any stage before.
CREATE TABLE onboarding_path (
    pipeline_id uuid NOT NULL,
    from_stage  text NOT NULL,
    to_stage    text NOT NULL CHECK (to_stage <> from_stage),
    PRIMARY KEY (pipeline_id, from_stage, to_stage),
    FOREIGN KEY (pipeline_id, from_stage) REFERENCES onboarding_stage (pipeline_id, code),
    FOREIGN KEY (pipeline_id, to_stage) REFERENCES onboarding_stage (pipeline_id, code)
);

CREATE TABLE onboarding_requirement (
    pipeline_id uuid    NOT NULL,
    stage       text    NOT NULL,
    code        text    NOT NULL CHECK (code ~ '^[a-z]+(-[a-z]+)*$'),
    position    integer NOT NULL CHECK (position > 0),
    kind        text    NOT NULL CHECK (kind IN ('document', 'check')),
    title_es    text    NOT NULL CHECK (title_es <> ''),
    title_en    text    NOT NULL CHECK (title_en <> ''),
    mandatory   boolean NOT NULL,
    ticked_by   text    NOT NULL CHECK (ticked_by IN ('team', 'applicant')),
    -- Left out, for ever.
    valid_days  integer CHECK (valid_days > 0),
    PRIMARY KEY (pipeline_id, code),
    UNIQUE (pipeline_id, stage, position),
    FOREIGN KEY (pipeline_id, stage) REFERENCES onboarding_stage (pipeline_id, code)
);

CREATE TABLE onboarding_case (
    id              uuid   PRIMARY KEY,
    pipeline_id     uuid   NOT NULL REFERENCES onboarding_pipeline (id),
    organisation_id uuid   NOT NULL REFERENCES organisation (id),
    -- The application that it is about, if there is one: the board's decision on that one closes it.
    membership_id   uuid   REFERENCES membership (id),
    owner           uuid,
    stage           text   NOT NULL,
    state           text   NOT NULL,
    reason          text   CHECK (reason <> ''),
    version         bigint NOT NULL CHECK (version > 0),
    CONSTRAINT onboarding_case_stage FOREIGN KEY (pipeline_id, stage) REFERENCES onboarding_stage (pipeline_id, code),
    CONSTRAINT onboarding_case_state CHECK (
        CASE state
            WHEN 'open' THEN reason IS NULL
            WHEN 'parked' THEN reason IS NOT NULL
            WHEN 'won' THEN true
            WHEN 'lost' THEN reason IS NOT NULL
            ELSE false
        END)
);
-- An organisation goes through a pipeline once at a time.
CREATE UNIQUE INDEX onboarding_case_live ON onboarding_case (organisation_id, pipeline_id)
    WHERE state IN ('open', 'parked');
CREATE UNIQUE INDEX onboarding_case_membership ON onboarding_case (membership_id) WHERE membership_id IS NOT NULL;
CREATE INDEX onboarding_case_by_organisation ON onboarding_case (organisation_id, id DESC);
CREATE INDEX onboarding_case_board ON onboarding_case (pipeline_id, id) WHERE state IN ('open', 'parked');

-- What happened to a case. Time in a stage and what is ticked are read from here.
CREATE TABLE onboarding_fact (
    case_id     uuid        NOT NULL REFERENCES onboarding_case (id),
    sequence    bigint      NOT NULL CHECK (sequence > 0),
    what        text        NOT NULL CHECK (what IN ('opened', 'applied', 'assigned', 'moved', 'ticked', 'unticked',
                                                     'parked', 'resumed', 'won', 'lost')),
    stage       text        NOT NULL,
    happens_on  date        NOT NULL,
    requirement text        CHECK ((requirement IS NOT NULL) = (what IN ('ticked', 'unticked'))),
    valid_until date        CHECK (what = 'ticked' OR valid_until IS NULL),
    reason      text,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    recorded_by text        NOT NULL,
    PRIMARY KEY (case_id, sequence)
);
CREATE TRIGGER onboarding_fact_is_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON onboarding_fact
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change();

INSERT INTO onboarding_pipeline (id, partner, title_es, title_en, usual) VALUES
    ('019aa5f0-3c00-7a10-8000-0000000c0001', 'member', 'Incorporación de socios', 'Joining as a member', true),
    ('019aa5f0-3c00-7a10-8000-0000000c0002', 'foreign-cluster', 'Acuerdo con un clúster extranjero',
     'Agreement with a foreign cluster', false);

INSERT INTO onboarding_stage (pipeline_id, code, position, title_es, title_en, limit_days) VALUES
    ('019aa5f0-3c00-7a10-8000-0000000c0001', 'received', 1, 'Solicitud recibida', 'Application received', 7),
    ('019aa5f0-3c00-7a10-8000-0000000c0001', 'documents', 2, 'Documentación', 'Documents', 30),
    ('019aa5f0-3c00-7a10-8000-0000000c0001', 'visit', 3, 'Visita', 'Visit', 30),
    ('019aa5f0-3c00-7a10-8000-0000000c0001', 'board', 4, 'Junta directiva', 'Board', 60),
    ('019aa5f0-3c00-7a10-8000-0000000c0002', 'contact', 1, 'Primer contacto', 'First contact', 30),
    ('019aa5f0-3c00-7a10-8000-0000000c0002', 'agreement', 2, 'Acuerdo', 'Agreement', 90);

INSERT INTO onboarding_path (pipeline_id, from_stage, to_stage) VALUES
    ('019aa5f0-3c00-7a10-8000-0000000c0001', 'received', 'documents'),
    ('019aa5f0-3c00-7a10-8000-0000000c0001', 'documents', 'visit'),
    ('019aa5f0-3c00-7a10-8000-0000000c0001', 'visit', 'board'),
    ('019aa5f0-3c00-7a10-8000-0000000c0002', 'contact', 'agreement');

-- The agreement of the applicant's own body: Ley Orgánica 1/2002, art. 3.e asks for that of the competent body of
-- associations and that of the governing body of institutions (https://www.boe.es/buscar/act.php?id=BOE-A-2002-5852).
-- The information on personal data: Regulation (EU) 2016/679, art. 13. How long a tax certificate counts is the cluster's choice.
INSERT INTO onboarding_requirement (pipeline_id, stage, code, position, kind, title_es, title_en, mandatory, ticked_by,
                                    valid_days) VALUES
    ('019aa5f0-3c00-7a10-8000-0000000c0001', 'received', 'sector-checked', 1, 'check',
     'Pertenece al sector', 'Belongs to the sector', true, 'team', NULL),
    ('019aa5f0-3c00-7a10-8000-0000000c0001', 'documents', 'statutes', 1, 'document',
     'Estatutos', 'Statutes', true, 'applicant', NULL),
    ('019aa5f0-3c00-7a10-8000-0000000c0001', 'documents', 'governing-body-agreement', 2, 'document',
     'Acuerdo del órgano competente de la entidad', 'Agreement of the applicant''s governing body', true, 'applicant', NULL),
    ('019aa5f0-3c00-7a10-8000-0000000c0001', 'documents', 'tax-certificate', 3, 'document',
     'Certificado tributario', 'Tax certificate', true, 'applicant', 180),
    ('019aa5f0-3c00-7a10-8000-0000000c0001', 'documents', 'data-protection-information', 4, 'document',
     'Información sobre protección de datos', 'Data-protection information', true, 'applicant', NULL),
    ('019aa5f0-3c00-7a10-8000-0000000c0001', 'visit', 'visit-held', 1, 'check',
     'Visita realizada', 'Visit held', true, 'team', NULL),
    ('019aa5f0-3c00-7a10-8000-0000000c0001', 'visit', 'references-asked', 2, 'check',
     'Referencias pedidas', 'References asked for', false, 'team', NULL),
    ('019aa5f0-3c00-7a10-8000-0000000c0001', 'board', 'board-minutes', 1, 'document',
     'Acta de la junta', 'Minutes of the board', false, 'team', NULL),
    ('019aa5f0-3c00-7a10-8000-0000000c0002', 'agreement', 'memorandum-signed', 1, 'document',
     'Memorando firmado', 'Memorandum signed', true, 'team', NULL);
