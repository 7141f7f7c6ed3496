package org.tejido.event.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.event.EventServiceTest;

@EventServiceTest
class PersonalColumnTest {

    @Autowired
    DatabaseClient database;

    /** Whoever adds a column of such a name says in {@link PersonalColumn} what erasure makes of it. */
    @Test
    void isDeclaredWhereverTheSchemaHasOne() {
        var columns = database.sql("""
                        SELECT c.table_name || '.' || c.column_name AS place
                          FROM information_schema.columns c
                          JOIN information_schema.tables t USING (table_schema, table_name)
                         WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
                           AND c.column_name ~ '(^|_)(name|surname|e?mail|phone|mobile|address|contact|birth|photo|bio|affiliation|answers|companions|reason|message|note|offers|seeks|body|scanner|draft|published)(_|$)'
                           AND c.data_type IN ('text', 'json', 'jsonb', 'bytea', 'ARRAY', 'character varying')
                           AND c.table_name NOT LIKE 'flyway%'
                        """)
                .map(row -> row.get("place", String.class))
                .all()
                .collectList()
                .block();

        assertThat(columns).contains("registration.email").allSatisfy(column -> assertThat(
                        PersonalColumn.DECLARED.stream()
                                .map(declared -> declared.table() + "." + declared.column())
                                .collect(Collectors.toSet()))
                .contains(column));
    }

    @Test
    void isOfATableThatThereIs() {
        assertThat(PersonalColumn.DECLARED).allSatisfy(declared -> assertThat(database.sql("""
                        SELECT count(*) AS found FROM information_schema.columns
                         WHERE table_schema = current_schema() AND table_name = :table AND column_name = :column
                        """)
                        .bind("table", declared.table())
                        .bind("column", declared.column())
                        .map(row -> row.get("found", Long.class))
                        .one()
                        .block())
                .as(declared.table() + "." + declared.column())
                .isEqualTo(1));
    }
}
