package org.tejido.project.interest;

import static org.tejido.project.sql.Columns.id;
import static org.tejido.project.sql.Columns.number;
import static org.tejido.project.sql.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.UUID;
import org.tejido.platform.sql.Rows;
import org.tejido.project.contact.Contact;

/** An interest as it lies in its table, beside its call. */
final class InterestRow {

    /** To be continued with WHERE. */
    static final String COLUMNS = """
            SELECT i.id, i.call_id, c.title, c.organisation_id AS owner_id, c.anonymous, i.organisation_id, o.name, i.stage,
                   i.message, i.contact_name, i.contact_email, i.answer_by, i.version, k.id AS cooperation_id
              FROM interest i
              JOIN call c ON c.id = i.call_id
              JOIN organisation o ON o.id = i.organisation_id
              LEFT JOIN cooperation k ON k.interest_id = i.id
            """;

    /** Only what the caller may see; to be continued with AND. */
    static final String VISIBLE =
            COLUMNS + "WHERE (:team OR i.organisation_id = ANY(:own) OR c.organisation_id = ANY(:own))\n";

    private InterestRow() {}

    static ShownInterest shown(Readable row) {
        return new ShownInterest(
                interest(row), text(row, "title"), text(row, "name"), row.get("cooperation_id", UUID.class));
    }

    private static Interest interest(Readable row) {
        var parties = new Interest.Parties(
                id(row, "id"),
                id(row, "call_id"),
                id(row, "organisation_id"),
                id(row, "owner_id"),
                Rows.get(row, "anonymous", Boolean.class));
        var answer = new Interest.Answer(
                text(row, "message"), new Contact(text(row, "contact_name"), text(row, "contact_email")));
        var version = number(row, "version");
        return switch (text(row, "stage")) {
            case "expressed" ->
                new Interest.Expressed(parties, answer, Rows.get(row, "answer_by", LocalDate.class), version);
            case "accepted" -> new Interest.Accepted(parties, answer, version);
            case "declined" -> new Interest.Declined(parties, answer, version);
            case "withdrawn" -> new Interest.Withdrawn(parties, answer, version);
            case "expired" -> new Interest.Expired(parties, answer, version);
            default -> throw new IllegalStateException("Interest " + parties.id() + " is in an unknown stage.");
        };
    }

    static String stage(Interest interest) {
        return switch (interest) {
            case Interest.Expressed _ -> "expressed";
            case Interest.Accepted _ -> "accepted";
            case Interest.Declined _ -> "declined";
            case Interest.Withdrawn _ -> "withdrawn";
            case Interest.Expired _ -> "expired";
        };
    }
}
