package org.tejido.project.call;

import static org.tejido.project.sql.Columns.id;
import static org.tejido.project.sql.Columns.nullable;
import static org.tejido.project.sql.Columns.number;
import static org.tejido.project.sql.Columns.text;
import static org.tejido.project.sql.Columns.texts;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.tejido.platform.sql.Rows;
import org.tejido.project.contact.Contact;

/** A call as it lies in its table. */
final class CallRow {

    static final String COLUMNS = """
            SELECT c.id, c.organisation_id, c.stage, c.title, c.abstract, c.programme, c.deadline, c.sought_kinds,
                   c.sought_countries, c.sought_expertise, c.contact_name, c.contact_email, c.published_on, c.closed_on,
                   c.version, o.name AS organisation_name
              FROM call c JOIN organisation o ON o.id = c.organisation_id
            """;

    private CallRow() {}

    static Call call(Readable row) {
        var id = id(row, "id");
        var organisation = id(row, "organisation_id");
        var brief = brief(row);
        var contact = new Contact(text(row, "contact_name"), text(row, "contact_email"));
        var version = number(row, "version");
        return switch (text(row, "stage")) {
            case "draft" -> new Call.Draft(id, organisation, brief, contact, version);
            case "open" -> new Call.Open(id, organisation, brief, contact, date(row, "published_on"), version);
            case "closed" ->
                new Call.Closed(
                        id, organisation, brief, contact, date(row, "published_on"), date(row, "closed_on"), version);
            default -> throw new IllegalStateException("Call " + id + " is in an unknown stage.");
        };
    }

    private static Brief brief(Readable row) {
        return new Brief(
                text(row, "title"),
                text(row, "abstract"),
                row.get("programme", String.class),
                date(row, "deadline"),
                new Seeks(texts(row, "sought_kinds"), texts(row, "sought_countries"), texts(row, "sought_expertise")));
    }

    private static LocalDate date(Readable row, String column) {
        return Rows.get(row, column, LocalDate.class);
    }

    static GenericExecuteSpec bind(Call call, GenericExecuteSpec statement) {
        var brief = call.brief();
        return statement
                .bind("id", call.id())
                .bind("stage", stage(call))
                .bind("title", brief.title())
                .bind("abstract", brief.summary())
                .bind("programme", nullable(brief.programme()))
                .bind("deadline", brief.deadline())
                .bind("kinds", texts(brief.seeks().kinds()))
                .bind("countries", texts(brief.seeks().countries()))
                .bind("expertise", texts(brief.seeks().expertise()))
                .bind("contactName", call.contact().name())
                .bind("contactEmail", call.contact().email())
                .bind("publishedOn", nullable(publishedOn(call), LocalDate.class))
                .bind(
                        "closedOn",
                        nullable(call instanceof Call.Closed closed ? closed.closedOn() : null, LocalDate.class))
                .bind("version", call.version());
    }

    static String stage(Call call) {
        return switch (call) {
            case Call.Draft _ -> "draft";
            case Call.Open _ -> "open";
            case Call.Closed _ -> "closed";
        };
    }

    private static @Nullable LocalDate publishedOn(Call call) {
        return switch (call) {
            case Call.Draft _ -> null;
            case Call.Open open -> open.publishedOn();
            case Call.Closed closed -> closed.publishedOn();
        };
    }
}
