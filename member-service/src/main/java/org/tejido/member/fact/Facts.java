package org.tejido.member.fact;

import static org.tejido.member.sql.Columns.column;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class Facts {

    private final DatabaseClient database;
    private final JsonMapper json;

    Facts(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Each once, however often it is heard. @return how many were not there before */
    public Mono<Long> addAll(List<Fact> facts) {
        return database.sql("""
                        INSERT INTO plan_fact (kind, happened_on, organisation_id, subject, sequence, about, line, quantity,
                                               attributes, source)
                        SELECT kind, happened_on, organisation, subject, sequence, about, line, quantity,
                               CAST(attributes AS jsonb), source
                          FROM unnest(:kinds, :days, :organisations, :subjects, :sequences, :abouts, :lines, :quantities,
                                      :attributes, :sources)
                               heard (kind, happened_on, organisation, subject, sequence, about, line, quantity,
                                      attributes, source)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("kinds", column(facts, Fact::kind, String[]::new))
                .bind("days", column(facts, Fact::happenedOn, LocalDate[]::new))
                .bind("organisations", column(facts, Fact::organisation, UUID[]::new))
                .bind("subjects", column(facts, Fact::subject, UUID[]::new))
                .bind("sequences", column(facts, Fact::sequence, Long[]::new))
                .bind("abouts", column(facts, Fact::about, UUID[]::new))
                .bind("lines", column(facts, Fact::line, Integer[]::new))
                .bind("quantities", column(facts, Fact::quantity, BigDecimal[]::new))
                .bind("attributes", column(facts, fact -> json.writeValueAsString(fact.attributes()), String[]::new))
                .bind("sources", column(facts, Fact::source, String[]::new))
                .fetch()
                .rowsUpdated();
    }

    /** Whether it was not there before. */
    public Mono<Boolean> addNew(Fact fact) {
        return addAll(List.of(fact)).map(added -> added == 1);
    }
}
