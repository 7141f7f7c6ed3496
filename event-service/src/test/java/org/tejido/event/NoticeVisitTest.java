package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.event.Office.body;
import static org.tejido.event.Office.id;
import static org.tejido.event.Office.registers;
import static org.tejido.event.Office.somebody;
import static org.tejido.event.Office.waiting;
import static org.tejido.event.Office.wish;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.tejido.testing.Visitors;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** People who read their mail. */
@EventServiceTest
class NoticeVisitTest {

    private static final Pattern TOKEN =
            Pattern.compile("/(?:inscripciones|registrations)/([\\w-]+)\\?token=([\\w-]+)");

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    WallClock clock;

    @Autowired
    DatabaseClient database;

    @Autowired
    ReactiveTransactionManager transactions;

    private Duration ahead = Duration.ZERO;

    /** Other stories begin today. */
    @AfterEach
    void goBack() {
        clock.putForward(ahead.negated());
    }

    @Test
    void whoHasASeatReadsSoWithTheEventForTheirCalendarAndALinkThatOpensTheRegistration() {
        var event = office.announces(5);
        var email = somebody();
        registered(event, wish(email));

        var mail = only(mailsTo(email));

        assertThat(text(mail, "subject")).isEqualTo("Inscripción confirmada: Terapias avanzadas");
        assertThat(text(mail, "text"))
                .contains("Hola, Ana Pérez:", "10:00 – 13:00 (Europe/Madrid)", "Dónde: Parque Científico, Salamanca");
        assertThat(mail.at("/calendar/method").asString()).isEqualTo("REQUEST");
        assertThat(mail.at("/calendar/text").asString().replace("\r\n ", ""))
                .contains("METHOD:REQUEST", "mailto:" + email, "TZID=Europe/Madrid");
        assertThat(opened(mail)).isEqualTo(200);
    }

    @Test
    void whoChoseALanguageReadsIt() {
        var email = somebody();
        var wish = new LinkedHashMap<String, Object>(wish(email));
        wish.put("language", "en");
        registered(office.announces(5), wish);

        var mail = only(mailsTo(email));

        assertThat(text(mail, "subject")).isEqualTo("Registration confirmed: Advanced therapies");
        assertThat(text(mail, "text")).contains("Hello Ana Pérez,", "/en/registrations/");
    }

    @Test
    void whoWaitsReadsOfTheOfferAndUntilWhenItStands() {
        var event = office.announces(1);
        var first = registered(event, wish(somebody()));
        var email = somebody();
        registered(event, waiting(email));
        assertThat(text(only(mailsTo(email)), "subject")).startsWith("En lista de espera");

        cancels(first);

        var offer = only(mailsTo(email));
        assertThat(text(offer, "subject")).startsWith("Hay sitio para usted");
        assertThat(text(offer, "text"))
                .containsPattern("guardamos hasta el \\p{L}+, \\d+ de \\p{L}+ de \\d{4}, \\d\\d:\\d\\d;");
        assertThat(offer.has("calendar")).isFalse();
        var link = link(offer);
        visitors.nobody()
                .post()
                .uri("/api/registrations/{id}/acceptance?token={token}", link.get(0), link.get(1))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(text(only(mailsTo(email)), "subject")).startsWith("Inscripción confirmada");
    }

    @Test
    void whatChangedBeforeAnybodyWroteIsToldOnceAndAsItIsByThen() {
        var event = office.announces(5);
        var email = somebody();
        cancels(registered(event, wish(email)));

        var mail = only(mailsTo(email));

        assertThat(text(mail, "subject")).startsWith("Inscripción anulada");
        assertThat(mail.at("/calendar/method").asString()).isEqualTo("CANCEL");
    }

    @Test
    void whoComesReadsThatTheEventMovedAndThatItIsCalledOff() {
        var event = office.announces(office.poster());
        var email = somebody();
        registered(id(event), wish(email));
        mailsTo(email);
        var later = LocalDateTime.parse(event.get("startsAt").stringValue()).plusDays(2);

        var moved = body(office.revises(
                        event, "{\"startsAt\":\"%s:00\",\"endsAt\":\"%s:00\"}".formatted(later, later.plusHours(1)))
                .expectStatus()
                .isOk());

        var mail = only(mailsTo(email));
        assertThat(text(mail, "subject")).startsWith("Cambio de fecha o lugar");
        assertThat(text(mail, "text")).contains(" " + later.getDayOfMonth() + " de ", "10:00 – 11:00");
        assertThat(mail.at("/calendar/text").asString()).contains("SEQUENCE:2", "METHOD:REQUEST");
        var better =
                body(office.revises(moved, "{\"capacity\":60}").expectStatus().isOk());
        assertThat(mailsTo(email)).as("of nothing that concerns them").isEmpty();

        office.cancels(better);

        var off = only(mailsTo(email));
        assertThat(text(off, "subject")).startsWith("Cancelado");
        assertThat(off.at("/calendar/method").asString()).isEqualTo("CANCEL");
    }

    @Test
    void whoComesReadsThatTheEventHasNoDateAndLaterThatItHasAnother() {
        var event = office.announces(office.poster());
        var email = somebody();
        registered(id(event), wish(email));
        mailsTo(email);
        var day = LocalDateTime.parse(event.get("startsAt").stringValue()).toLocalDate();

        var postponed = office.postpones(event);

        var mail = only(mailsTo(email));
        assertThat(text(mail, "subject")).isEqualTo("Aplazado: Terapias avanzadas");
        assertThat(text(mail, "text")).contains("Cuándo: por anunciar").doesNotContain("10:00", "Dónde:");
        assertThat(mail.at("/calendar/text").asString())
                .contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2", "SUMMARY:Aplazado: Terapias avanzadas");
        assertThat(remindedAt(day.minusDays(1).atTime(9, 1), email))
                .as("of a day that holds no more")
                .isEmpty();
        var stranger = registeredAs(postponed);
        assertThat(stranger).isEqualTo("event-postponed");

        var dated = body(
                office.reschedules(postponed, day.plusDays(60)).expectStatus().isOk());

        var moved = only(mailsTo(email));
        assertThat(dated.get("stage").stringValue()).isEqualTo("published");
        assertThat(text(moved, "subject")).startsWith("Cambio de fecha o lugar");
        assertThat(text(moved, "text")).contains("10:00 – 13:00");
        assertThat(moved.at("/calendar/text").asString())
                .contains("METHOD:REQUEST", "STATUS:CONFIRMED", "SEQUENCE:3", "SUMMARY:Terapias avanzadas");
        assertThat(remindedAt(day.plusDays(59).atTime(9, 1), email)).hasSize(1);
    }

    private String registeredAs(JsonNode event) {
        return body(registers(visitors.nobody(), id(event), wish(somebody()))
                        .expectStatus()
                        .isEqualTo(409))
                .get("code")
                .stringValue();
    }

    @Test
    void whoComesIsRemindedAWeekAndADayBeforeInTheMorningOfThePlaceAndNoSecondTime() {
        var event = office.announces(5);
        var email = somebody();
        registered(event, wish(email));
        mailsTo(email);
        var starts = office.sees(event).get("startsAt").stringValue();
        var morning = LocalDateTime.parse(starts).toLocalDate().atTime(9, 0);

        assertThat(remindedAt(morning.minusDays(7).minusMinutes(1), email)).isEmpty();
        assertThat(text(only(remindedAt(morning.minusDays(7), email)), "subject"))
                .startsWith("Recordatorio");
        assertThat(remindedAt(morning.minusDays(7).plusHours(5), email)).isEmpty();
        assertThat(remindedAt(morning.minusDays(1), email)).hasSize(1);
        assertThat(remindedAt(morning.minusMinutes(1), email)).isEmpty();
    }

    @Test
    void whoeverWasAwayForBothRemindersTellsOnlyTheLast() {
        var event = office.announces(5);
        var email = somebody();
        registered(event, wish(email));
        mailsTo(email);
        var starts = LocalDateTime.parse(office.sees(event).get("startsAt").stringValue());

        assertThat(remindedAt(starts.minusHours(2), email)).hasSize(1);
    }

    @Test
    void remindersMoveWithTheEvent() {
        var event = office.announces(office.poster());
        var email = somebody();
        registered(id(event), wish(email));
        var starts = LocalDateTime.parse(event.get("startsAt").stringValue());
        var later = starts.plusDays(10);
        office.revises(event, "{\"startsAt\":\"%s:00\",\"endsAt\":\"%s:00\"}".formatted(later, later.plusHours(1)))
                .expectStatus()
                .isOk();
        mailsTo(email);

        assertThat(remindedAt(starts.minusDays(1), email)).isEmpty();
        assertThat(remindedAt(later.minusDays(7), email)).hasSize(1);
    }

    @Test
    void aReminderThatWasDueBeforeTheEventMovedAndNotYetWrittenIsNot() {
        var event = office.announces(office.poster());
        var email = somebody();
        registered(id(event), wish(email));
        mailsTo(email);
        var starts = LocalDateTime.parse(event.get("startsAt").stringValue());
        remind(starts.minusDays(6));
        var later = starts.plusDays(30);
        office.revises(event, "{\"startsAt\":\"%s:00\",\"endsAt\":\"%s:00\"}".formatted(later, later.plusHours(1)))
                .expectStatus()
                .isOk();

        assertThat(text(only(mailsTo(email)), "subject")).startsWith("Cambio de fecha");
    }

    @Test
    void nobodyIsRemindedOfWhatTheyDoNotComeToOrWantNoMailOf() {
        var event = office.announces(office.poster());
        var gone = somebody();
        cancels(registered(id(event), wish(gone)));
        var quiet = somebody();
        registered(id(event), wish(quiet));
        wantsNoMail(only(mailsTo(quiet)));
        var late = somebody();
        var starts = LocalDateTime.parse(event.get("startsAt").stringValue());
        until(starts.minusHours(20));
        registered(id(event), wish(late));
        mailsTo(late);

        var mails = remindedAt(starts.minusHours(19), gone, quiet, late);

        assertThat(mails).isEmpty();
        office.cancels(office.sees(id(event)));
        assertThat(mailsTo(gone, quiet)).isEmpty();
    }

    @Test
    void nobodyIsWrittenToWhoWasErased() {
        var email = somebody();
        cancels(registered(office.announces(5), wish(email)));
        visitors.admin()
                .post()
                .uri("/api/registrations/erasure")
                .bodyValue(Map.of("email", email))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(fetched())
                .noneMatch(mail -> isTo(mail, email) || text(mail, "to").endsWith("@erased.invalid"));
    }

    @Test
    void theOfficeSaysWhenPeopleAreReminded() {
        var event = office.announces(5);
        var email = somebody();
        registered(event, wish(email));
        mailsTo(email);
        var before = body(visitors.manager()
                .get()
                .uri("/api/events/{id}/reminders", event)
                .exchange()
                .expectStatus()
                .isOk());
        assertThat(before.at("/reminders/0/daysBefore").intValue()).isEqualTo(7);
        plan(event, 0, "{\"reminders\":[{\"daysBefore\":2,\"at\":\"18:30\"}]}", 200);
        plan(event, 0, "{\"reminders\":[]}", 412);
        plan(
                event,
                1,
                "{\"reminders\":[{\"daysBefore\":2,\"at\":\"18:30\"},{\"daysBefore\":2,\"at\":\"19:00\"}]}",
                422);
        plan(event, 1, "{\"reminders\":[{\"daysBefore\":91,\"at\":\"18:30\"}]}", 422);
        var day = LocalDateTime.parse(office.sees(event).get("startsAt").stringValue())
                .toLocalDate();

        assertThat(remindedAt(day.minusDays(2).atTime(18, 29), email)).isEmpty();
        assertThat(remindedAt(day.minusDays(2).atTime(18, 30), email)).hasSize(1);
        assertThat(remindedAt(day.atTime(9, 30), email)).isEmpty();
    }

    @Test
    void manyWhoLookAtOnceRemindOnce() throws Exception {
        var event = office.announces(30);
        var people = new ArrayList<String>();
        for (var person = 0; person < 12; person++) {
            people.add(somebody());
            registered(event, wish(people.getLast()));
        }
        var addresses = people.toArray(String[]::new);
        mailsTo(addresses);
        until(LocalDateTime.parse(office.sees(event).get("startsAt").stringValue())
                .minusDays(5));

        Crowd.of(6, () -> {
            database.sql("SELECT remind(:now)")
                    .bind("now", clock.instant())
                    .then()
                    .block();
            return "";
        });

        assertThat(mailsTo(addresses)).hasSize(12);
    }

    @Test
    void whatWasFetchedAndNotReceivedIsFetchedAgainUnderTheSameId() {
        var email = somebody();
        registered(office.announces(5), wish(email));

        var first = fetched().stream().filter(mail -> isTo(mail, email)).toList();
        assertThat(fetched()).as("by nobody else meanwhile").noneMatch(mail -> isTo(mail, email));
        putForward(Duration.ofMinutes(2));
        var again = fetched().stream().filter(mail -> isTo(mail, email)).toList();

        assertThat(again).hasSize(1).isEqualTo(first);
    }

    @Test
    void whatSomebodyElseIsMovingIsToldAfterwardsAndKeepsNobodyWaiting() {
        var event = office.announces(5);
        mailsTo();
        var moving = somebody();
        var receipt = registered(event, wish(moving));
        var other = somebody();
        registered(event, wish(other));

        var meanwhile = whileSomebodyHolds(receipt, this::batch);

        assertThat(meanwhile).extracting(mail -> text(mail, "to")).containsExactly(other);
        assertThat(mailsTo(moving)).hasSize(1);
    }

    @Test
    void whoeverCameInsteadOpensTheirOwnLinkAndTheOneBeforeNoMore() {
        var event = office.announces(5);
        var email = somebody();
        var receipt = body(registers(visitors.memberOf(UUID.randomUUID()), event, wish(email)));
        var before = only(mailsTo(email));
        wantsNoMail(before);
        var other = somebody();
        visitors.manager()
                .post()
                .uri(
                        "/api/registrations/{id}/substitution",
                        receipt.get("registrationId").stringValue())
                .bodyValue(Map.of("name", "Eva Gil", "email", other))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(opened(before)).isEqualTo(404);

        var after = only(mailsTo(other));

        assertThat(opened(after)).isEqualTo(200);
        assertThat(opened(before)).isEqualTo(404);
    }

    private void wantsNoMail(JsonNode mail) {
        var link = link(mail);
        visitors.nobody()
                .post()
                .uri("/api/registrations/{id}/mail-objection?token={token}", link.get(0), link.get(1))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private int opened(JsonNode mail) {
        var link = link(mail);
        return Visitors.status(visitors.nobody()
                .get()
                .uri("/api/registrations/{id}?token={token}", link.get(0), link.get(1))
                .exchange());
    }

    private static List<String> link(JsonNode mail) {
        var found = TOKEN.matcher(text(mail, "text"));
        assertThat(found.find()).as(text(mail, "text")).isTrue();
        return List.of(found.group(1), found.group(2));
    }

    private JsonNode registered(UUID event, Map<String, ?> wish) {
        return body(registers(visitors.nobody(), event, wish).expectStatus().isCreated());
    }

    private void cancels(JsonNode receipt) {
        visitors.nobody()
                .post()
                .uri(
                        "/api/registrations/{id}/cancellation?token={token}",
                        receipt.get("registrationId").stringValue(),
                        receipt.get("token").stringValue())
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void plan(UUID event, int version, String plan, int status) {
        visitors.manager()
                .put()
                .uri("/api/events/{id}/reminders", event)
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .bodyValue(plan)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    private void putForward(Duration by) {
        clock.putForward(by);
        ahead = ahead.plus(by);
    }

    /** It is that time in Madrid, and no time that has passed comes again. */
    private void until(LocalDateTime local) {
        var by = Duration.between(clock.instant(), local.atZone(Office.MADRID));
        assertThat(by).isPositive();
        putForward(by);
    }

    private void remind(LocalDateTime local) {
        until(local);
        database.sql("SELECT remind(:now)").bind("now", clock.instant()).then().block();
    }

    private List<JsonNode> remindedAt(LocalDateTime local, String... addresses) {
        remind(local);
        return mailsTo(addresses);
    }

    private static JsonNode only(List<JsonNode> mails) {
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    /** What there is to tell them, which is told by that. */
    private List<JsonNode> mailsTo(String... addresses) {
        var mails = fetched();
        visitors.admin()
                .post()
                .uri("/api/operations/event/mails/receipt")
                .bodyValue(Map.of(
                        "ids", mails.stream().map(mail -> text(mail, "id")).toList()))
                .exchange()
                .expectStatus()
                .isNoContent();
        return mails.stream()
                .filter(mail -> List.of(addresses).contains(text(mail, "to")))
                .toList();
    }

    private List<JsonNode> fetched() {
        var all = new ArrayList<JsonNode>();
        do {
            all.addAll(batch());
        } while (untold() > 0);
        return all;
    }

    private List<JsonNode> batch() {
        return body(visitors.admin()
                        .post()
                        .uri("/api/operations/event/mails/collection")
                        .exchange()
                        .expectStatus()
                        .isOk())
                .get("items")
                .valueStream()
                .toList();
    }

    private <T> T whileSomebodyHolds(JsonNode receipt, Callable<T> deed) {
        return TransactionalOperator.create(transactions)
                .transactional(database.sql("SELECT id FROM registration WHERE id = :id FOR UPDATE")
                        .bind(
                                "id",
                                UUID.fromString(receipt.get("registrationId").stringValue()))
                        .then()
                        .then(Mono.fromCallable(deed).subscribeOn(Schedulers.boundedElastic())))
                .block();
    }

    /** Notices that nobody is writing. */
    private long untold() {
        return database.sql("""
                        SELECT count(*) FROM notice
                         WHERE done_at IS NULL AND (leased_until IS NULL OR leased_until <= :now)
                        """)
                .bind("now", clock.instant())
                .map(row -> row.get(0, Long.class))
                .one()
                .block();
    }

    private static boolean isTo(JsonNode mail, String address) {
        return text(mail, "to").equals(address);
    }

    private static String text(JsonNode mail, String field) {
        return mail.get(field).stringValue();
    }
}
