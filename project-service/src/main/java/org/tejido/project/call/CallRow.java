package org.tejido.project.call;

import static org.tejido.project.sql.Columns.id;
import static org.tejido.project.sql.Columns.ids;
import static org.tejido.project.sql.Columns.nullable;
import static org.tejido.project.sql.Columns.number;
import static org.tejido.project.sql.Columns.text;
import static org.tejido.project.sql.Columns.texts;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.tejido.platform.sql.Rows;
import org.tejido.project.contact.Contact;
import tools.jackson.databind.json.JsonMapper;

/** A call as it lies in its table. */
final class CallRow {

    static final String COLUMNS = """
            SELECT c.id, c.organisation_id, c.stage, c.kind, c.title, c.abstract, c.description, c.advantages,
                   c.readiness_level, c.ip_status, c.ip_comment, c.programme, c.deadline, c.sought_kinds,
                   c.sought_countries, c.sought_expertise, c.sought_roles, c.sought_tasks::text AS sought_tasks,
                   c.anonymous, c.excluded, c.confidential, c.contact_name, c.contact_email, c.published_on, c.closed_on,
                   c.version, o.name AS organisation_name
              FROM call c JOIN organisation o ON o.id = c.organisation_id
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CallRow() {}

    static ShownCall shown(Readable row) {
        return new ShownCall(call(row), text(row, "organisation_name"));
    }

    private static Call call(Readable row) {
        var id = id(row, "id");
        var organisation = id(row, "organisation_id");
        var brief = brief(row);
        var discretion = new Discretion(
                Rows.get(row, "anonymous", Boolean.class), ids(row, "excluded"), row.get("confidential", String.class));
        var contact = new Contact(text(row, "contact_name"), text(row, "contact_email"));
        var version = number(row, "version");
        return switch (text(row, "stage")) {
            case "draft" -> new Call.Draft(id, organisation, brief, discretion, contact, version);
            case "open" ->
                new Call.Open(id, organisation, brief, discretion, contact, date(row, "published_on"), version);
            case "closed" ->
                new Call.Closed(
                        id,
                        organisation,
                        brief,
                        discretion,
                        contact,
                        date(row, "published_on"),
                        date(row, "closed_on"),
                        version);
            default -> throw new IllegalStateException("Call " + id + " is in an unknown stage.");
        };
    }

    private static Brief brief(Readable row) {
        var kind = text(row, "kind");
        return new Brief(
                CallKind.find(kind)
                        .orElseThrow(() -> new IllegalStateException("There is no call of kind " + kind + ".")),
                text(row, "title"),
                text(row, "abstract"),
                row.get("programme", String.class),
                date(row, "deadline"),
                new Seeks(
                        texts(row, "sought_kinds"),
                        texts(row, "sought_countries"),
                        texts(row, "sought_expertise"),
                        texts(row, "sought_roles"),
                        List.of(JSON.readValue(text(row, "sought_tasks"), Task[].class))),
                new Particulars(
                        row.get("description", String.class),
                        row.get("advantages", String.class),
                        row.get("readiness_level", Integer.class),
                        row.get("ip_status", String.class),
                        row.get("ip_comment", String.class)));
    }

    private static LocalDate date(Readable row, String column) {
        return Rows.get(row, column, LocalDate.class);
    }

    static GenericExecuteSpec bind(Call call, GenericExecuteSpec statement) {
        var brief = call.brief();
        return bind(call.discretion(), bind(brief.particulars(), bind(brief.seeks(), statement)))
                .bind("id", call.id())
                .bind("stage", stage(call))
                .bind("kind", brief.kind().wire())
                .bind("title", brief.title())
                .bind("abstract", brief.summary())
                .bind("programme", nullable(brief.programme()))
                .bind("deadline", brief.deadline())
                .bind("contactName", call.contact().name())
                .bind("contactEmail", call.contact().email())
                .bind("publishedOn", nullable(publishedOn(call), LocalDate.class))
                .bind(
                        "closedOn",
                        nullable(call instanceof Call.Closed closed ? closed.closedOn() : null, LocalDate.class))
                .bind("version", call.version());
    }

    private static GenericExecuteSpec bind(Seeks seeks, GenericExecuteSpec statement) {
        return statement
                .bind("kinds", texts(seeks.kinds()))
                .bind("countries", texts(seeks.countries()))
                .bind("expertise", texts(seeks.expertise()))
                .bind("roles", texts(seeks.roles()))
                .bind("tasks", JSON.writeValueAsString(seeks.tasks()));
    }

    private static GenericExecuteSpec bind(Particulars particulars, GenericExecuteSpec statement) {
        return statement
                .bind("description", nullable(particulars.description()))
                .bind("advantages", nullable(particulars.advantages()))
                .bind("readiness", nullable(particulars.readinessLevel(), Integer.class))
                .bind("ipStatus", nullable(particulars.ipStatus()))
                .bind("ipComment", nullable(particulars.ipComment()));
    }

    private static GenericExecuteSpec bind(Discretion discretion, GenericExecuteSpec statement) {
        return statement
                .bind("anonymous", discretion.anonymous())
                .bind("excluded", ids(discretion.excluded()))
                .bind("confidential", nullable(discretion.confidential()));
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
