package org.tejido.member.indicator;

import static org.tejido.member.sql.Columns.day;
import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tejido.member.history.Wording;
import org.tejido.member.sql.Columns;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The very facts that a figure is counted from, the latest first. */
@Repository
class FactsBehind {

    private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};

    private final Figures figures;
    private final JsonMapper json;

    FactsBehind(Figures figures, JsonMapper json) {
        this.figures = figures;
        this.json = json;
    }

    Mono<Page<FactView>> of(IndicatorView indicator, Dashboard.Moment moment, PageRequest page, Wording wording) {
        var after = page.after();
        return figures.facts(new Figures.Asked(indicator, moment.on()), moment.knownOn())
                .bind("afterDay", after == null ? Columns.END_OF_TIME : Columns.day(after, 0))
                .bind("afterId", after == null ? Long.MAX_VALUE : after.number(1))
                .bind("rows", page.limit() + 1)
                .map(row -> view(row, wording))
                .all()
                .collectList()
                .map(rows -> Page.of(
                        rows, page.limit(), view -> Cursor.of(view.happenedOn().toEpochDay(), view.factId())));
    }

    private FactView view(Readable row, Wording wording) {
        var kind = text(row, "kind");
        return new FactView(
                number(row, "id"),
                kind,
                wording.sentence(kind, side(kind), parameters(row)),
                day(row, "happened_on"),
                Rows.get(row, "recorded_at", Instant.class),
                row.get("organisation_id", UUID.class),
                row.get("name", String.class),
                id(row, "subject"),
                row.get("line", Integer.class),
                Figure.plain(row.get("quantity", BigDecimal.class)),
                Objects.requireNonNull(Figure.plain(Rows.get(row, "counts", BigDecimal.class))),
                text(row, "source"));
    }

    private Map<String, String> parameters(Readable row) {
        var parameters = new HashMap<String, String>();
        json.readValue(Rows.get(row, "attributes", Json.class).asString(), ATTRIBUTES)
                .forEach((name, value) -> parameters.put(name, String.valueOf(value)));
        var title = row.get("title", String.class);
        if (title != null) {
            parameters.putIfAbsent("title", title);
        }
        return parameters;
    }

    /** Interests are facts of those who express them. */
    private static @Nullable String side(String kind) {
        return kind.startsWith("project.interest.") ? "interested" : null;
    }
}
