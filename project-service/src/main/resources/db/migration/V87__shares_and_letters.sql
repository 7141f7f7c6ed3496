-- What each partner does, and its part of the budget in per cent: of all partners, or of none.
ALTER TABLE consortium ADD COLUMN budget numeric(14, 2) CHECK (budget > 0);
ALTER TABLE consortium_partner
    ADD COLUMN tasks text[] NOT NULL DEFAULT '{}',
    ADD COLUMN share numeric(5, 2) CHECK (share >= 0 AND share <= 100);

-- A partner says in writing that it means to take part.
CREATE TABLE consortium_letter (
    consortium_id   uuid        NOT NULL REFERENCES consortium,
    organisation_id uuid        NOT NULL REFERENCES organisation,
    letter          text        NOT NULL,
    account         uuid        NOT NULL,
    given_at        timestamptz NOT NULL,
    PRIMARY KEY (consortium_id, organisation_id)
);
