package org.tejido.event.registration;

import io.r2dbc.spi.Readable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.problem.Refusal;
import org.tejido.platform.sql.Rows;

/**
 * What the seat statement found and did.
 *
 * @param capacity as it was seen before anything was decided, like {@code taken}
 * @param present a registration of the same person, and {@code presentOrganisation} whom it is for
 * @param terms null where no seat was given
 */
record Verdict(
        String stage,
        boolean over,
        boolean organisationKnown,
        int capacity,
        int taken,
        @Nullable UUID present,
        @Nullable UUID presentOrganisation,
        @Nullable Terms terms) {

    /** What was agreed: for all seats together, in the smallest unit of the currency. */
    record Terms(boolean memberPrice, long priceCents, String currency) {}

    static Verdict of(Readable row) {
        return new Verdict(
                Rows.get(row, "stage", String.class),
                Rows.get(row, "over", Boolean.class),
                Rows.get(row, "organisation_known", Boolean.class),
                Rows.get(row, "capacity", Integer.class),
                Rows.get(row, "taken", Integer.class),
                row.get("present", UUID.class),
                row.get("present_organisation", UUID.class),
                terms(row));
    }

    /** True where everything that was seen allowed it, and the row that decides did not any more: somebody was faster. */
    boolean wasOvertaken(Application application) {
        return terms == null
                && stage.equals("published")
                && !over
                && organisationKnown
                && present == null
                && taken + application.seats() <= capacity;
    }

    /** The terms, or the rule that said no. */
    Terms orRefuse(Application application) {
        if (terms == null) {
            throw refusal(application);
        }
        return terms;
    }

    private Refusal refusal(Application application) {
        var event = application.event();
        if (stage.equals("draft")) {
            return new EventNotPublished(event);
        }
        if (stage.equals("cancelled")) {
            return new EventCancelled(event);
        }
        if (over) {
            return new EventOver(event);
        }
        if (!organisationKnown && application.organisation() != null) {
            return new OrganisationUnknown(application.organisation());
        }
        if (present != null) {
            return new AlreadyRegistered(event, maySeePresent(application) ? present : null);
        }
        return new SoldOut(event, capacity, Math.max(0, capacity - taken));
    }

    private boolean maySeePresent(Application application) {
        var caller = application.caller();
        return caller.isTeam() || (presentOrganisation != null && caller.actsFor(presentOrganisation));
    }

    private static @Nullable Terms terms(Readable row) {
        var price = row.get("price_cents", Long.class);
        return price == null
                ? null
                : new Terms(
                        Rows.get(row, "member_price", Boolean.class), price, Rows.get(row, "currency", String.class));
    }
}
