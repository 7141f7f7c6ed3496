-- For each application a role and a schema of its name, as ./prepare made their passwords. Run once, by a superuser, in the database.
CREATE EXTENSION pg_trgm SCHEMA public;

CREATE EXTENSION unaccent SCHEMA public;

CREATE EXTENSION btree_gist SCHEMA public;

CREATE EXTENSION btree_gin SCHEMA public;

CREATE EXTENSION citext SCHEMA public;

DO $$
DECLARE
    application text;
BEGIN
    FOREACH application IN ARRAY ARRAY ['gateway', 'member', 'project', 'event'] LOOP
        EXECUTE format('CREATE ROLE %I LOGIN PASSWORD %L',
            application, btrim(pg_read_file('/run/secrets/' || application), E' \n'));
        EXECUTE format('CREATE SCHEMA %1$I AUTHORIZATION %1$I', application);
        EXECUTE format('ALTER ROLE %1$I IN DATABASE %2$I SET search_path = %1$I, public',
            application, current_database());
    END LOOP;
END
$$;
