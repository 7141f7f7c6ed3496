-- Wherever they are at home, by the beginnings of the words of their names and addresses.
CREATE INDEX person_search ON person USING gin ((' ' || searchable(name || ' ' || email)) public.gin_trgm_ops);
-- All of them, by name.
CREATE INDEX person_of_all_by_name ON person (sort_name, id);
