package org.tejido.event.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.tejido.event.sql.Columns;
import org.tejido.platform.security.Caller;

/**
 * Who looks at the agenda, and what they get to see: the team everything, members what is published for members, those who are invited
 * what they are invited to, everyone what is published for everyone. What somebody does not see does not exist for them.
 *
 * @param organisation the one whose membership counts; null for who comes for none
 * @param shown the token of an invitation, or of a registration; null where none is shown
 */
public record Audience(
        boolean team, @Nullable UUID organisation, @Nullable String shown, LocalDate today) {

    /** SQL: the row of {@code event} may be seen by the bound audience. */
    public static final String SEES = """
            may_see(:team, event.announced_at IS NOT NULL, event.visibility, event.id, :organisation, :shown, :today)""";

    public static Audience of(Caller caller, Instant now) {
        return of(caller, null, now);
    }

    public static Audience of(Caller caller, @Nullable String shown, Instant now) {
        return new Audience(caller.isTeam(), caller.organisation(), shown, LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    public GenericExecuteSpec bindTo(GenericExecuteSpec statement) {
        return statement
                .bind("team", team)
                .bind("organisation", Columns.nullable(organisation, UUID.class))
                .bind("shown", Columns.nullable(shown, String.class))
                .bind("today", today);
    }
}
