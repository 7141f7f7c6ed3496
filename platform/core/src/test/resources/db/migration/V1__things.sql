CREATE TABLE thing (
    id      uuid   PRIMARY KEY,
    name    text   NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT thing_name_once UNIQUE (name)
);
CREATE TABLE heard (
    position bigint GENERATED ALWAYS AS IDENTITY,
    subject  uuid   NOT NULL,
    sequence bigint NOT NULL
);
