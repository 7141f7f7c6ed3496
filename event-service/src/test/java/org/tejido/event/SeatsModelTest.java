package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.event.Office.body;
import static org.tejido.event.Office.registers;
import static org.tejido.event.Office.somebody;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** Hundreds of steps by chance, beside a model of twenty lines that has no database: after each, both say the same. */
@EventServiceTest
class SeatsModelTest {

    private static final int STEPS = 250;

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    DatabaseClient database;

    @Autowired
    WallClock clock;

    @ParameterizedTest
    @ValueSource(longs = {1, 20261127, 42})
    void behaveAsTheirModel(long seed) {
        var random = new Random(seed);
        var approval = random.nextBoolean();
        var model = new Model(4, approval);
        var event = office.announces(model.capacity);
        office.rules(event, Map.of("approval", approval)).expectStatus().isOk();

        for (var step = 0; step < STEPS; step++) {
            var said = act(random, event, model);

            assertThat(stages(event, model))
                    .as("seed %d, step %d: %s", seed, step, said)
                    .isEqualTo(model.stages());
            assertThat(office.taken(event))
                    .as("seed %d, step %d: %s", seed, step, said)
                    .isEqualTo(model.taken());
        }
        assertThat(drift(event)).isZero();
    }

    private String act(Random random, UUID event, Model model) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> registersSomebody(random, event, model);
            case 3 -> with(random, model, "/cancellation", model::cancel);
            case 4 -> with(random, model, "/acceptance", model::accept);
            case 5 -> with(random, model, "/decline", model::decline);
            case 6 -> approves(random, model);
            case 7 -> expires(random, model);
            case 8 -> resizes(random, event, model);
            default -> random.nextBoolean() ? substitutes(random, model) : prioritises(random, model);
        };
    }

    private String registersSomebody(Random random, UUID event, Model model) {
        var seats = 1 + random.nextInt(3);
        var waits = random.nextBoolean();
        var wish = new LinkedHashMap<String, Object>(Office.wish(somebody()));
        wish.put("seats", seats);
        wish.put("waitIfFull", waits);
        var answer = body(registers(visitors.manager(), event, wish));
        var entry = model.register(seats, waits);
        assertThat(said(answer)).isEqualTo(entry == null ? "sold-out" : entry.stage);
        if (entry != null) {
            entry.id = UUID.fromString(answer.get("registrationId").stringValue());
        } else {
            assertThat(answer.get("queue").longValue())
                    .isEqualTo(model.waiting().size());
        }
        return "register %d, waits %s: %s".formatted(seats, waits, said(answer));
    }

    private interface Deed {
        boolean on(Entry entry);
    }

    private String with(Random random, Model model, String address, Deed deed) {
        if (model.entries.isEmpty()) {
            return "nobody";
        }
        var entry = model.any(random);
        var before = entry.stage;
        var status = post(entry, address, null).has("code") ? 409 : 200;
        assertThat(status).as("%s of %s", address, before).isEqualTo(deed.on(entry) ? 200 : 409);
        return address + " of one that was " + before;
    }

    private String approves(Random random, Model model) {
        var yes = random.nextBoolean();
        return with(random, model, yes ? "/approval" : "/rejection", entry -> model.decide(entry, yes));
    }

    private String expires(Random random, Model model) {
        var offered = model.entries.stream()
                .filter(entry -> entry.stage.equals("offered"))
                .toList();
        if (offered.isEmpty()) {
            return "no offer";
        }
        var entry = offered.get(random.nextInt(offered.size()));
        var found = database.sql("""
                        SELECT end_registration(:id, ARRAY['offered'], 'withdrawn', 'expired', :now, NULL) IS NOT NULL AS ended
                        """)
                .bind("id", entry.id)
                .bind("now", clock.instant())
                .map(row -> row.get("ended", Boolean.class))
                .one()
                .block();
        assertThat(found).isTrue();
        model.end(entry, "withdrawn");
        return "an offer expires";
    }

    private String resizes(Random random, UUID event, Model model) {
        var capacity = 1 + random.nextInt(8);
        var status = office.revises(office.sees(event), "{\"capacity\": %d}".formatted(capacity))
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
        assertThat(status).isEqualTo(model.resize(capacity) ? 200 : 409);
        return "resize to " + capacity;
    }

    private String substitutes(Random random, Model model) {
        return with(
                random,
                model,
                entry -> Map.of("name", "Berta Gil", "email", somebody()),
                "/substitution",
                Entry::isAlive);
    }

    private String prioritises(Random random, Model model) {
        return with(random, model, entry -> Map.of("reason", "Speaks."), "/priority", model::prioritise);
    }

    private String with(Random random, Model model, Function<Entry, Object> form, String address, Deed deed) {
        if (model.entries.isEmpty()) {
            return "nobody";
        }
        var entry = model.any(random);
        var status = post(entry, address, form.apply(entry)).has("code") ? 409 : 200;
        assertThat(status).as("%s of %s", address, entry.stage).isEqualTo(deed.on(entry) ? 200 : 409);
        return address + " of one that is " + entry.stage;
    }

    private JsonNode post(Entry entry, String address, Object form) {
        var request = visitors.manager().post().uri("/api/registrations/{id}" + address, entry.id);
        return body((form == null ? request : request.bodyValue(form)).exchange());
    }

    private static String said(JsonNode answer) {
        return answer.path("code").asString(answer.path("stage").asString());
    }

    private List<String> stages(UUID event, Model model) {
        var stages = new LinkedHashMap<UUID, String>();
        database.sql("SELECT id, stage FROM registration WHERE event_id = :event")
                .bind("event", event)
                .map(row -> Map.entry(row.get("id", UUID.class), row.get("stage", String.class)))
                .all()
                .collectList()
                .block()
                .forEach(row -> stages.put(row.getKey(), row.getValue()));
        return model.entries.stream().map(entry -> stages.get(entry.id)).toList();
    }

    private long drift(UUID event) {
        return database.sql(
                        "SELECT sum(abs(taken - counted_seats(pool)))::bigint AS drift FROM pool WHERE event_id = :id")
                .bind("id", event)
                .map(row -> row.get("drift", Long.class))
                .one()
                .block();
    }

    private static final class Entry {

        UUID id;
        String stage;
        final int seats;
        final int turn;
        int priority = Integer.MAX_VALUE;
        boolean approved;

        Entry(int seats, int turn, String stage) {
            this.seats = seats;
            this.turn = turn;
            this.stage = stage;
        }

        boolean holds() {
            return List.of("requested", "offered", "confirmed").contains(stage);
        }

        boolean isAlive() {
            return holds() || stage.equals("waiting");
        }
    }

    /** What seats are, in memory and one after the other. */
    private static final class Model {

        final boolean approval;
        final List<Entry> entries = new ArrayList<>();
        int capacity;
        int priorities;

        Model(int capacity, boolean approval) {
            this.capacity = capacity;
            this.approval = approval;
        }

        int taken() {
            return entries.stream()
                    .filter(Entry::holds)
                    .mapToInt(entry -> entry.seats)
                    .sum();
        }

        List<Entry> waiting() {
            return entries.stream()
                    .filter(entry -> entry.stage.equals("waiting"))
                    .sorted(Comparator.<Entry>comparingInt(entry -> entry.priority)
                            .thenComparingInt(entry -> entry.turn))
                    .toList();
        }

        Entry register(int seats, boolean waits) {
            var fits = taken() + seats <= capacity;
            if (!fits && !waits) {
                return null;
            }
            var entry = new Entry(seats, entries.size(), fits ? seated(false) : "waiting");
            entries.add(entry);
            return entry;
        }

        boolean cancel(Entry entry) {
            if (!entry.isAlive()) {
                return false;
            }
            end(entry, entry.stage.equals("confirmed") ? "cancelled" : "withdrawn");
            return true;
        }

        boolean accept(Entry entry) {
            if (!entry.stage.equals("offered")) {
                return false;
            }
            entry.stage = seated(entry.approved);
            return true;
        }

        boolean decline(Entry entry) {
            if (!entry.stage.equals("offered")) {
                return false;
            }
            end(entry, "withdrawn");
            return true;
        }

        boolean decide(Entry entry, boolean yes) {
            if (!entry.stage.equals("requested")) {
                return false;
            }
            if (yes) {
                entry.approved = true;
                entry.stage = "confirmed";
            } else {
                end(entry, "withdrawn");
            }
            return true;
        }

        boolean prioritise(Entry entry) {
            if (!entry.stage.equals("waiting")) {
                return false;
            }
            entry.priority = priorities++;
            return true;
        }

        boolean resize(int seats) {
            if (taken() > seats) {
                return false;
            }
            capacity = seats;
            passOn();
            return true;
        }

        void end(Entry entry, String stage) {
            var held = entry.holds();
            entry.stage = stage;
            if (held) {
                passOn();
            }
        }

        void passOn() {
            for (var entry : waiting()) {
                if (taken() + entry.seats <= capacity) {
                    entry.stage = "offered";
                }
            }
        }

        List<String> stages() {
            return entries.stream().map(entry -> entry.stage).toList();
        }

        Entry any(Random random) {
            return entries.get(random.nextInt(entries.size()));
        }

        private String seated(boolean approved) {
            return approval && !approved ? "requested" : "confirmed";
        }
    }
}
