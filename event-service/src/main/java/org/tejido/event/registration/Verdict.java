package org.tejido.event.registration;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.idempotency.Answer;
import org.tejido.platform.idempotency.KeyReused;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.Refusal;
import org.tejido.platform.sql.Rows;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code take_seats} found and did.
 *
 * @param word the stage that somebody is in now, or the rule that said no
 * @param capacity of the event
 * @param left seats that somebody could have who asks for fewer
 * @param ahead how many wait for the same
 * @param present a registration of the same person, and {@code presentOrganisation} whom it is for
 * @param terms null where no seat was given, nor a place in the queue
 * @param given the answer that the same command got before
 */
record Verdict(
        String word,
        int capacity,
        int left,
        @Nullable Long ahead,
        @Nullable UUID present,
        @Nullable UUID presentOrganisation,
        @Nullable Terms terms,
        @Nullable Answer given) {

    private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {};

    /** What was agreed: for all seats together, in the smallest unit of the currency. */
    record Terms(boolean memberPrice, long priceCents, String currency) {}

    static Verdict of(Readable row, JsonMapper json) {
        var left = row.get("seats_left", Integer.class);
        return new Verdict(
                Rows.get(row, "verdict", String.class),
                Rows.get(row, "capacity", Integer.class),
                left == null ? 0 : left,
                row.get("ahead", Long.class),
                row.get("present", UUID.class),
                row.get("present_organisation", UUID.class),
                terms(row),
                given(row, json));
    }

    /** What was agreed, or the rule that said no. */
    Booked orRefuse(Application application) {
        if (given != null && word.equals("replayed")) {
            return new Booked.Before(given.replayed());
        }
        if (terms == null) {
            throw refusal(application);
        }
        return new Booked.Now(Receipt.of(application, this, terms));
    }

    private Refusal refusal(Application application) {
        var event = application.event();
        return switch (word) {
            case "unseen" -> new NotFound("event", event);
            case "not-invited" -> new NotInvited(event);
            case "draft" -> new EventNotPublished(event);
            case "cancelled" -> new EventCancelled(event);
            case "postponed" -> new EventPostponed(event);
            case "over" -> new EventOver(event);
            case "closed" -> new RegistrationClosed(event);
            case "organisation-unknown" -> new OrganisationUnknown(application.organisation());
            case "category-missing" -> new CategoryMissing(event);
            case "category-unknown" -> new CategoryUnknown(event, application.category());
            case "form-outdated" -> application.wrong() == null ? new FormOutdated(event) : application.wrong();
            case "already-registered" -> new AlreadyRegistered(event, maySeePresent(application) ? present : null);
            case "registration-exists" -> new RegistrationExists(application.id());
            case "key-reused" -> new KeyReused();
            case "sold-out" -> new SoldOut(event, capacity, left, ahead == null ? 0 : ahead);
            default -> throw new IllegalStateException("No verdict: " + word);
        };
    }

    private boolean maySeePresent(Application application) {
        var caller = application.caller();
        return caller.isTeam() || (presentOrganisation != null && caller.actsFor(presentOrganisation));
    }

    private static @Nullable Terms terms(Readable row) {
        var price = row.get("cents", Long.class);
        return price == null
                ? null
                : new Terms(Rows.get(row, "member", Boolean.class), price, Rows.get(row, "currency", String.class));
    }

    private static @Nullable Answer given(Readable row, JsonMapper json) {
        var status = row.get("status", Integer.class);
        return status == null
                ? null
                : new Answer(
                        status,
                        json.readValue(Rows.get(row, "headers", Json.class).asString(), HEADERS),
                        Rows.get(row, "body", byte[].class));
    }
}
