package org.tejido.event.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.tejido.platform.security.Caller;

/**
 * Who looks at the agenda, and what they get to see: the team everything, members what is published, everyone else what
 * is published for everyone. What somebody does not see does not exist for them.
 *
 * @param organisation the one whose membership counts; null for who comes for none
 */
public record Audience(boolean team, @Nullable UUID organisation, LocalDate today) {

    /** SQL: the row of {@code event} may be seen by the bound audience. */
    public static final String SEES =
            "may_see(:team, event.announced_at IS NOT NULL, event.visibility, :organisation, :today)";

    public static Audience of(Caller caller, Instant now) {
        return new Audience(caller.isTeam(), caller.organisation(), LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    /** The same audience, coming for an organisation. */
    public Audience comingFor(@Nullable UUID other) {
        return new Audience(team, other, today);
    }

    public GenericExecuteSpec bindTo(GenericExecuteSpec statement) {
        var bound = statement.bind("team", team).bind("today", today);
        return organisation == null
                ? bound.bindNull("organisation", UUID.class)
                : bound.bind("organisation", organisation);
    }
}
