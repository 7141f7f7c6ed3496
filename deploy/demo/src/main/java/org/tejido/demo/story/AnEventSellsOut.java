package org.tejido.demo.story;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tejido.demo.client.Answer;
import org.tejido.demo.client.Client;
import org.tejido.demo.client.Ids;
import org.tejido.demo.client.Tejido;
import org.tejido.demo.client.Together;
import org.tejido.demo.story.AnOrganisationJoins.Company;
import org.tejido.demo.telling.StepFailed;
import org.tejido.demo.telling.Telling;

/** A hundred people register through another system for fewer seats; exactly as many come in as there are seats. */
final class AnEventSellsOut {

    private static final int CAPACITY = 60;
    private static final int CROWD = 100;
    private static final int AT_A_TIME = 20;
    private static final int MEMBER_CENTS = 2_000;
    private static final int OTHER_CENTS = 7_500;
    private static final Duration KEY_LASTS = Duration.ofDays(30);

    /**
     * The event after the crowd.
     *
     * @param accepted who has a seat, by registration
     * @param ofCompany those of them who come for the company
     */
    record FullEvent(UUID id, Set<UUID> accepted, Set<UUID> ofCompany, UUID attended) {}

    /** One who wants to come, under a key that stays the same however often she asks. */
    private record Guest(
            String key,
            UUID registration,
            String email,
            @Nullable UUID organisation) {

        Map<String, Object> wish() {
            var wish = new HashMap<String, Object>();
            wish.put("id", registration);
            wish.put("person", Map.of("name", "Guest " + email.substring(0, email.indexOf('.')), "email", email));
            if (organisation != null) {
                wish.put("organisationId", organisation);
            }
            return wish;
        }
    }

    private final Tejido tejido;
    private final Staff staff;
    private final Telling telling;

    AnEventSellsOut(Tejido tejido, Staff staff, Telling telling) {
        this.tejido = tejido;
        this.staff = staff;
        this.telling = telling;
    }

    FullEvent play(Run run, Company company, UUID anotherMember) {
        telling.act("The cluster holds a matchmaking day");
        var event = publish(run);
        var system = eventsSystem(run);
        var guests = guests(run, company.id(), anotherMember);
        var answers = registerAll(system, event, guests);
        var accepted = judge(guests, answers);
        prices(guests, answers);
        sameAnswerAgain(system, event, guests, answers);
        taken(event, accepted);
        var attended = checkIn(guests.getFirst().registration());
        var ofCompany = guests.stream()
                .filter(guest -> company.id().equals(guest.organisation()))
                .map(Guest::registration)
                .filter(accepted::contains)
                .collect(toSet());
        return new FullEvent(event, accepted, ofCompany, attended);
    }

    private UUID publish(Run run) {
        var id = Ids.next();
        var day = run.today().plusDays(45);
        var draft = staff.manager()
                .post("/api/events")
                .body(Map.of(
                        "id",
                        id,
                        "kind",
                        "matchmaking-day",
                        "title",
                        Map.of(
                                "es", "Jornada de encuentros " + run.mark(),
                                "en", "Matchmaking day " + run.mark()),
                        "startsAt",
                        day.atTime(10, 0),
                        "endsAt",
                        day.atTime(17, 0),
                        "zone",
                        "Europe/Madrid",
                        "place",
                        "Valladolid",
                        "capacity",
                        CAPACITY,
                        "price",
                        Map.of("memberCents", MEMBER_CENTS, "otherCents", OTHER_CENTS, "currency", "EUR"),
                        "visibility",
                        "public"))
                .send()
                .expect(201);
        staff.manager()
                .post("/api/events/%s/publication".formatted(id))
                .ifMatch(draft.tag())
                .send()
                .expect(200);
        telling.held("Greta publishes it: %d seats, %s for members, %s for others"
                .formatted(CAPACITY, euros(MEMBER_CENTS), euros(OTHER_CENTS)));
        return id;
    }

    private Client eventsSystem(Run run) {
        var key = staff.admin()
                .post("/api/api-keys")
                .body(Map.of(
                        "name", "Events system " + run.mark(),
                        "scopes", List.of("event:read", "event:write"),
                        "expiresAt", Instant.now().plus(KEY_LASTS)))
                .send()
                .expect(201);
        var system = tejido.system(key.text("key"));
        telling.held("The events system gets an API key of its own, shown once");
        var refused = system.get("/api/organisations");
        telling.holds(refused.is(403), "It opens events alone: members are refused (%s)".formatted(refused.summary()));
        return system;
    }

    /** The first comes for the company, the second for nobody; of the others every second for another member. */
    private static List<Guest> guests(Run run, UUID company, UUID anotherMember) {
        var guests = new ArrayList<Guest>();
        for (var i = 1; i <= CROWD; i++) {
            var organisation = i == 1 ? company : i % 2 == 0 ? null : i % 10 == 1 ? company : anotherMember;
            guests.add(new Guest(Ids.next().toString(), Ids.next(), run.mailOf("g" + i), organisation));
        }
        return guests;
    }

    private List<Answer> registerAll(Client system, UUID event, List<Guest> guests) {
        var answers = new ArrayList<Answer>();
        guests.stream().limit(2).map(guest -> register(system, event, guest)).forEach(answers::add);
        var others = guests.stream().skip(2).toList();
        answers.addAll(Together.each(AT_A_TIME, others, guest -> register(system, event, guest)));
        return answers;
    }

    private static Answer register(Client system, UUID event, Guest guest) {
        return system.post("/api/events/%s/registrations".formatted(event))
                .key(guest.key())
                .body(guest.wish())
                .send();
    }

    private Set<UUID> judge(List<Guest> guests, List<Answer> answers) {
        var accepted = answers.stream().filter(it -> it.is(201)).count();
        var soldOut = answers.stream().filter(it -> it.refuses("sold-out")).count();
        if (accepted != CAPACITY || soldOut != CROWD - CAPACITY) {
            var others = answers.stream().map(Answer::summary).distinct().toList();
            throw new StepFailed("%d of %d accepted and %d sold out, with %d seats; answers %s"
                    .formatted(accepted, CROWD, soldOut, CAPACITY, others));
        }
        telling.held("%d people register through it, %d at a time: exactly %d come in, %d are told that it is sold out"
                .formatted(CROWD, AT_A_TIME, accepted, soldOut));
        return IntStream.range(0, CROWD)
                .filter(i -> answers.get(i).is(201))
                .mapToObj(i -> guests.get(i).registration())
                .collect(toSet());
    }

    private void prices(List<Guest> guests, List<Answer> answers) {
        for (var i = 0; i < CROWD; i++) {
            var member = guests.get(i).organisation() != null;
            var answer = answers.get(i);
            var price = answer.body().path("priceCents").asInt();
            var right = price == (member ? MEMBER_CENTS : OTHER_CENTS)
                    && answer.body().path("memberPrice").asBoolean() == member;
            if (answer.is(201) && !right) {
                throw new StepFailed("A wrong price, member %s: %s".formatted(member, answer.body()));
            }
        }
        telling.held(
                "Those who come for a member pay %s, all others %s".formatted(euros(MEMBER_CENTS), euros(OTHER_CENTS)));
    }

    private void sameAnswerAgain(Client system, UUID event, List<Guest> guests, List<Answer> answers) {
        var again = register(system, event, guests.getFirst());
        telling.holds(
                again.is(201) && again.body().equals(answers.getFirst().body()),
                "The same request under the same key takes no second seat and gets the same answer");
        var other = new Guest(
                guests.getFirst().key(),
                Ids.next(),
                "other." + guests.getFirst().email(),
                null);
        var refused = register(system, event, other);
        telling.holds(refused.is(422), "Another request under that key is refused (%s)".formatted(refused.summary()));
    }

    private void taken(UUID event, Set<UUID> accepted) {
        var seen = staff.manager().get("/api/events/" + event).expect(200);
        telling.equal(CAPACITY, seen.body().path("taken").asInt(), "Seats taken, as the event says");
        var listed = staff.manager().all("/api/events/%s/registrations".formatted(event)).stream()
                .filter(it -> !it.path("stage").asString("").equals("cancelled"))
                .map(it -> UUID.fromString(it.path("registrationId").asString()))
                .toList();
        telling.same(accepted, Set.copyOf(listed), "The guest list holds those and nobody else, each once");
        telling.equal(CAPACITY, listed.size(), "Lines of the guest list");
    }

    private UUID checkIn(UUID registration) {
        staff.manager()
                .post("/api/registrations/%s/check-in".formatted(registration))
                .send()
                .expect(200, 201);
        telling.held("At the door Greta checks the company's guest in");
        return registration;
    }

    private static String euros(int cents) {
        return "%d.%02d €".formatted(cents / 100, cents % 100);
    }
}
