package org.tejido.member.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    @Test
    void nameTheKeysOfTheirTables() {
        References.ALL.forEach(it -> assertThat(found("""
                SELECT a.attname AS found
                  FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                 WHERE i.indisprimary AND i.indrelid = CAST('%s' AS regclass)
                """.formatted(it.table())))
                .as(it.table())
                .containsExactlyInAnyOrderElementsOf(it.key()));
    }

    private static List<String> listed() {
        return References.ALL.stream().map(it -> it.table() + "." + it.column()).toList();
    }

    private List<String> found(String sql) {
        return database.sql(sql)
                .map(row -> row.get("found", String.class))
                .all()
                .collectList()
                .block();
    }
}
