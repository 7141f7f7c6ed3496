package org.tejido.member.onboarding;

import static org.tejido.member.sql.Columns.nullable;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.history.History;
import org.tejido.platform.life.Change;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

/** Sets down what happened to a case and by whom; a move is told in the organisation's history, too. Only added to. */
@Repository
class CaseRecord {

    private final DatabaseClient database;
    private final History history;
    private final ClusterCalendar calendar;

    CaseRecord(DatabaseClient database, History history, ClusterCalendar calendar) {
        this.database = database;
        this.history = history;
        this.calendar = calendar;
    }

    <C extends OnboardingCase> Mono<C> record(Change<C> change, Caller by) {
        return Mono.defer(() -> {
            var state = change.state();
            var fact = (OnboardingFact) change.fact();
            return add(state, fact, by).then(tell(state, fact)).thenReturn(state);
        });
    }

    private Mono<Void> add(OnboardingCase state, OnboardingFact fact, Caller by) {
        var ticked = fact instanceof OnboardingFact.Ticked it ? it : null;
        return database.sql("""
                        INSERT INTO onboarding_fact (case_id, sequence, what, stage, happens_on, requirement, valid_until,
                                                     file_id, reason, recorded_by)
                        VALUES (:case, :sequence, :what, :stage, :on, :requirement, :validUntil, :file, :reason, :by)
                        """)
                .bind("case", state.about().id())
                .bind("sequence", state.version())
                .bind("what", word(fact))
                .bind("stage", state.stage())
                .bind("on", calendar.today())
                .bind("requirement", nullable(requirement(fact)))
                .bind("validUntil", nullable(ticked == null ? null : ticked.validUntil(), LocalDate.class))
                .bind("file", nullable(ticked == null ? null : ticked.paper(), UUID.class))
                .bind("reason", nullable(reason(fact)))
                .bind("by", by.name())
                .then();
    }

    private Mono<Void> tell(OnboardingCase state, OnboardingFact fact) {
        if (!(fact instanceof OnboardingFact.Moved(var titleEs, var titleEn))) {
            return Mono.empty();
        }
        var id = state.about().id();
        return history.write(
                state.about().organisation(),
                "member.onboarding.moved",
                id,
                state.version(),
                Map.of("stage", state.stage(), "titleEs", titleEs, "titleEn", titleEn),
                "/api/onboarding-cases/" + id);
    }

    private static String word(OnboardingFact fact) {
        return switch (fact) {
            case OnboardingFact.Opened _ -> "opened";
            case OnboardingFact.Applied _ -> "applied";
            case OnboardingFact.Assigned _ -> "assigned";
            case OnboardingFact.Moved _ -> "moved";
            case OnboardingFact.Ticked _ -> "ticked";
            case OnboardingFact.Unticked _ -> "unticked";
            case OnboardingFact.Parked _ -> "parked";
            case OnboardingFact.Resumed _ -> "resumed";
            case OnboardingFact.Won _ -> "won";
            case OnboardingFact.Lost _ -> "lost";
        };
    }

    private static @Nullable String requirement(OnboardingFact fact) {
        return switch (fact) {
            case OnboardingFact.Ticked ticked -> ticked.requirement();
            case OnboardingFact.Unticked unticked -> unticked.requirement();
            default -> null;
        };
    }

    private static @Nullable String reason(OnboardingFact fact) {
        return switch (fact) {
            case OnboardingFact.Parked parked -> parked.reason();
            case OnboardingFact.Won won -> won.reason();
            case OnboardingFact.Lost lost -> lost.reason();
            default -> null;
        };
    }
}
