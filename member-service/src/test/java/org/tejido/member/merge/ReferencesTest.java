package org.tejido.member.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.member.MemberServiceTest;

/** A table that names organisations is known to whoever merges them. */
@MemberServiceTest
class ReferencesTest {

    @Autowired
    DatabaseClient database;

    @Test
    void knowEveryForeignKeyToAnOrganisation() {
        assertThat(listed()).containsAll(found("""
                SELECT CAST(CAST(c.conrelid AS regclass) AS text) || '.' || a.attname AS found
                  FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
                 WHERE c.contype = 'f' AND c.confrelid = CAST('organisation' AS regclass)
                """));
    }

    /** What waits to be compared may be gone when its turn comes. */
    @Test
    void knowEveryColumnThatIsNamedAfterAnOrganisation() {
        assertThat(listed()).containsAll(found("""
                SELECT c.table_name || '.' || c.column_name AS found
                  FROM information_schema.columns c
                  JOIN information_schema.tables t USING (table_schema, table_name)
                 WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND c.column_name = 'organisation_id'
                   AND c.table_name <> 'duplicate_queue'
                """));
    }

    /** Of whoever was erased nobody is merged. */
    @Test
    void knowEveryForeignKeyToAPerson() {
        assertThat(names(PersonReferences.ALL)).containsAll(found("""
                SELECT CAST(CAST(c.conrelid AS regclass) AS text) || '.' || a.attname AS found
                  FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
                 WHERE c.contype = 'f' AND c.confrelid = CAST('person' AS regclass)
                   AND c.conrelid <> CAST('erasure' AS regclass)
                """));
    }

    @Test
    void nameTheKeysOfTheirTables() {
        Stream.concat(References.ALL.stream(), PersonReferences.ALL.stream())
                .forEach(it -> assertThat(found("""
                SELECT a.attname AS found
                  FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                 WHERE i.indisprimary AND i.indrelid = CAST('%s' AS regclass)
                """.formatted(it.table())))
                        .as(it.table())
                        .containsExactlyInAnyOrderElementsOf(it.key()));
    }

    /** A merge reads no table from end to end. */
    @Test
    void areFoundByAnIndex() {
        assertThat(found("""
                SELECT CAST(CAST(i.indrelid AS regclass) AS text) || '.' || a.attname AS found
                  FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
                """)).containsAll(listed());
    }

    /** What another index can do as well, only costs whoever writes. One of fewer rows is another one. */
    @Test
    void haveNoIndexThatIsTheBeginningOfAnother() {
        assertThat(found("""
                SELECT CAST(a.indexrelid AS regclass) || ' begins ' || CAST(b.indexrelid AS regclass) AS found
                  FROM pg_index a
                  JOIN pg_index b ON b.indrelid = a.indrelid AND b.indexrelid <> a.indexrelid
                  JOIN pg_class i ON i.oid = a.indexrelid
                  JOIN pg_class j ON j.oid = b.indexrelid AND j.relam = i.relam
                 WHERE NOT a.indisunique AND i.relnamespace = CAST(current_schema() AS regnamespace)
                   AND (CAST(b.indkey AS text) || ' ') LIKE (CAST(a.indkey AS text) || ' %')
                   AND (CAST(b.indclass AS text) || ' ') LIKE (CAST(a.indclass AS text) || ' %')
                   AND ((CAST(b.indoption AS text) || ' ') LIKE (CAST(a.indoption AS text) || ' %')
                        OR a.indnkeyatts = 1)
                   AND a.indexprs IS NULL AND CAST(b.indpred AS text) IS NOT DISTINCT FROM CAST(a.indpred AS text)
                """)).isEmpty();
    }

    private static List<String> listed() {
        return names(References.ALL);
    }

    private static List<String> names(List<Reference> references) {
        return references.stream().map(it -> it.table() + "." + it.column()).toList();
    }

    private List<String> found(String sql) {
        return database.sql(sql)
                .map(row -> row.get("found", String.class))
                .all()
                .collectList()
                .block();
    }
}
