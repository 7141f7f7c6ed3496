-- A suspended member belongs, and has neither price nor sight of a member until it resumes.
ALTER TABLE membership ADD COLUMN suspended boolean NOT NULL DEFAULT false;
