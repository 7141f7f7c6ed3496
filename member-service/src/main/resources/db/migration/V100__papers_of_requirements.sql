-- The paper by which a requirement was seen to be met. No reference: what happened stays, though the paper may go.
ALTER TABLE onboarding_fact ADD COLUMN file_id uuid
    CONSTRAINT onboarding_fact_paper CHECK (what = 'ticked' OR file_id IS NULL);
