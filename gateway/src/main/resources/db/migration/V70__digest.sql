-- Until which day each of the team has been told what waits for him.
CREATE TABLE digest (
    account  uuid        PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    told_on  date        NOT NULL DEFAULT '-infinity',
    next_try timestamptz NOT NULL DEFAULT now()
);
