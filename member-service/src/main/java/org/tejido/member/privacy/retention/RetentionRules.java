package org.tejido.member.privacy.retention;

import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.audit.Audit;
import org.tejido.platform.audit.Deed;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Repository
class RetentionRules {

    private final DatabaseClient database;
    private final Audit audit;

    RetentionRules(DatabaseClient database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** Those that count. */
    Mono<List<RetentionRule>> all() {
        return database.sql("SELECT DISTINCT ON (category) * FROM retention_rule ORDER BY category, version DESC")
                .map(row -> new RetentionRule(
                        Category.of(text(row, "category")),
                        Rows.get(row, "months", Integer.class),
                        text(row, "counted"),
                        text(row, "basis"),
                        text(row, "effect"),
                        text(row, "activity"),
                        number(row, "version")))
                .all()
                .collectList();
    }

    /** Fails with {@link NotFound}, {@link StaleVersion} or {@link EffectImpossible}. */
    @Transactional
    public Mono<RetentionRule> revise(
            String category, ExpectedVersion expected, int months, String basis, String effect, Caller by) {
        return all().flatMapIterable(all -> all)
                .filter(rule -> rule.category().word().equals(category))
                .singleOrEmpty()
                .switchIfEmpty(Mono.error(() -> new NotFound("retention-rule", category)))
                .map(rule -> {
                    expected.require(rule.version(), "retention-rule", category);
                    return rule.revise(months, basis, effect);
                })
                .flatMap(rule -> add(rule, by))
                .delayUntil(rule -> audit.note(Deed.of("retention-rule.revised", category)
                        .with("months", rule.months())
                        .with("effect", rule.effect())));
    }

    private Mono<RetentionRule> add(RetentionRule rule, Caller by) {
        return database.sql("""
                        INSERT INTO retention_rule (category, version, months, counted, basis, effect, activity, recorded_by)
                        VALUES (:category, :version, :months, :counted, :basis, :effect, :activity, :by)
                        """)
                .bind("category", rule.category().word())
                .bind("version", rule.version())
                .bind("months", rule.months())
                .bind("counted", rule.counted())
                .bind("basis", rule.basis())
                .bind("effect", rule.effect())
                .bind("activity", rule.activity())
                .bind("by", by.name())
                .then()
                .onErrorMap(
                        violated("retention_rule_pkey"),
                        _ -> new StaleVersion("retention-rule", rule.category().word()))
                .thenReturn(rule);
    }
}
