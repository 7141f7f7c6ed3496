package org.tejido.member.privacy.register;

import static org.tejido.member.sql.Columns.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** How long what is kept of each activity: the rules that the nightly look goes by, as the register shows them. */
@Repository
class Kept {

    private final DatabaseClient database;

    Kept(DatabaseClient database) {
        this.database = database;
    }

    /** @param effect what becomes of it then: erase, anonymise or keep */
    record Rule(String category, int months, String counted, String basis, String effect) {}

    /** By the code of their activity; as they count today. */
    Mono<Map<String, List<Rule>>> rules() {
        return database.sql("SELECT DISTINCT ON (category) * FROM retention_rule ORDER BY category, version DESC")
                .map(row -> Map.entry(
                        text(row, "activity"),
                        new Rule(
                                text(row, "category"),
                                Rows.get(row, "months", Integer.class),
                                text(row, "counted"),
                                text(row, "basis"),
                                text(row, "effect"))))
                .all()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
