package org.tejido.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.tejido.testing.Messages;
import tools.jackson.databind.JsonNode;

/** Another system that listens, with a server of its own. */
@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = {"tejido.webhooks.networks=127.0.0.0/8", "tejido.webhooks.timeout=2s"})
class WebhookTest {

    private static final String TOPIC = "event.registration.v1";
    private static final String CONFIRMED = "event.registration.confirmed";
    private static final int NEVER = -1;
    private static final int HELD = -2;

    @Autowired
    Office office;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient database;

    @Value("${tejido.kafka.servers}")
    String kafka;

    private final ConcurrentLinkedQueue<Heard> heard = new ConcurrentLinkedQueue<>();
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private HttpServer server;

    record Heard(String path, Map<String, String> headers, String body) {}

    @BeforeEach
    void listen() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::hear);
        server.start();
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 8, (short) 1))).all().get();
        } catch (ExecutionException failure) {
            assertThat(failure).hasCauseInstanceOf(TopicExistsException.class);
        }
    }

    @AfterEach
    void stop() {
        over.countDown();
        released.countDown();
        database.sql("DELETE FROM webhook").update();
        server.stop(0);
    }

    @Test
    void tellsWhatItHearsSignedAndOnceHoweverOftenItIsTold() {
        var made = makes(CONFIRMED);
        var registration = UUID.randomUUID();

        tells(registration, CONFIRMED, 1);
        tells(registration, CONFIRMED, 1);
        tells(registration, "event.registration.cancelled", 2);
        var last = UUID.randomUUID();
        tells(last, CONFIRMED, 1);

        await().until(() -> heard.stream().anyMatch(call -> call.body().contains(last.toString())));
        var calls = heard.stream()
                .filter(call -> call.body().contains(registration.toString()))
                .toList();
        assertThat(calls).hasSize(1);
        var call = calls.getFirst();
        assertThat(signatures(call))
                .containsExactly(signature(call, made.path("secret").asString()));
        assertThat(call.headers().get("webhook-id")).startsWith("msg_");
        assertThat(Instant.ofEpochSecond(Long.parseLong(call.headers().get("webhook-timestamp"))))
                .isBetween(Instant.now().minusSeconds(300), Instant.now().plusSeconds(1));
        var body = Browser.JSON.readTree(call.body());
        assertThat(body.propertyNames()).containsExactly("type", "timestamp", "subject", "sequence", "data");
        assertThat(body.path("type").asString()).isEqualTo(CONFIRMED);
        assertThat(body.path("sequence").asLong()).isEqualTo(1);
        assertThat(body.path("data").toString()).isEqualTo(data(registration));
        assertThat(deliveries(made, "delivered")).hasSize(2);
    }

    @Test
    void comesAgainAfterAFailureWithTheSameMessage() {
        answers.add(500);
        var made = makes(CONFIRMED);
        tells(UUID.randomUUID(), CONFIRMED, 1);

        await().until(() -> deliveries(made, "waiting").stream()
                .anyMatch(delivery -> delivery.path("tries").asInt() == 1));
        var next = Instant.parse(
                deliveries(made, "waiting").getFirst().path("nextTry").asString());
        assertThat(next).isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(7));
        now();

        await().until(() -> deliveries(made, "delivered").size() == 1);
        assertThat(heard).hasSize(2);
        assertThat(heard)
                .extracting(call -> call.headers().get("webhook-id"))
                .containsOnly(heard.peek().headers().get("webhook-id"));
        assertThat(heard).extracting(Heard::body).containsOnly(heard.peek().body());
        var attempts = attempts(made, deliveries(made, "delivered").getFirst());
        assertThat(attempts.at("/0/status").asInt()).isEqualTo(500);
        assertThat(attempts.at("/1/status").asInt()).isEqualTo(204);
    }

    @Test
    void givesUpAfterTheTenthTimeAndIsReplayed() {
        answers.add(503);
        var made = makes(CONFIRMED);
        tells(UUID.randomUUID(), CONFIRMED, 1);
        await().until(() -> !deliveries(made, "waiting").isEmpty()
                && deliveries(made, "waiting").getFirst().path("tries").asInt() == 1);
        answers.add(503);
        database.sql("UPDATE webhook_delivery SET tries = 9, next_try = now()").update();
        await().until(() -> deliveries(made, "failed").size() == 1);

        var replayed = office.admin().post("/api/webhooks/" + id(made) + "/replay", "");

        assertThat(replayed.json().path("deliveries").asInt()).isEqualTo(1);
        await().until(() -> deliveries(made, "delivered").size() == 1);
        var again = deliveries(made, null).getFirst().path("deliveryId").asLong();
        office.manager().post("/api/webhooks/" + id(made) + "/deliveries/" + again + "/replay", "");
        await().until(() -> heard.size() == 4);
    }

    @Test
    void signsWithBothSecretsWhileOneFollowsTheOther() {
        var made = makes(CONFIRMED);
        var rotated = office.admin()
                .post("/api/webhooks/" + id(made) + "/secret-rotation", "")
                .json();
        assertThat(rotated.path("secret").asString())
                .isNotEqualTo(made.path("secret").asString());

        pings(made);

        await().until(() -> !heard.isEmpty());
        assertThat(signatures(heard.peek()))
                .containsExactly(
                        signature(heard.peek(), rotated.path("secret").asString()),
                        signature(heard.peek(), made.path("secret").asString()));
        database.sql("UPDATE webhook_secret SET until = now() WHERE until IS NOT NULL")
                .update();
        pings(made);
        await().until(() -> heard.size() == 2);
        assertThat(signatures(heard.stream().toList().getLast())).hasSize(1);
    }

    @Test
    void isSilentWhereTheOtherSideIsGoneUntilTheOfficeSaysOtherwise() {
        answers.add(410);
        var made = makes(CONFIRMED);
        pings(made);
        await().until(() -> webhook(made).path("disabledAs").asString("").equals("gone"));
        assertThat(deliveries(made, "failed")).hasSize(1);
        tells(UUID.randomUUID(), CONFIRMED, 1);
        pings(made);
        assertThat(heard).hasSize(1);

        office.admin().post("/api/webhooks/" + id(made) + "/activation", "");

        await().until(() -> heard.size() == 2);
        assertThat(heard.stream().toList().getLast().body()).contains("webhook.ping");
    }

    @Test
    void followsNoRedirect() {
        answers.add(307);
        var made = makes(CONFIRMED);
        pings(made);

        await().until(() -> deliveries(made, "waiting").stream()
                .anyMatch(delivery -> delivery.path("tries").asInt() == 1));
        assertThat(attempts(made, deliveries(made, "waiting").getFirst())
                        .at("/0/status")
                        .asInt())
                .isEqualTo(307);
        assertThat(heard).extracting(Heard::path).containsExactly("/hook");
    }

    @Test
    void waitsNoLongerThanItsTimeForWhoeverTalksSlowly() {
        answers.add(NEVER);
        var made = makes(CONFIRMED);
        pings(made);

        await().until(() -> deliveries(made, "waiting").stream()
                .anyMatch(delivery -> delivery.path("tries").asInt() == 1));
        assertThat(attempts(made, deliveries(made, "waiting").getFirst())
                        .at("/0/failure")
                        .asString())
                .isEqualTo("timeout");
    }

    @Test
    void sendsFourAtOnceAndTheNextAsSoonAsOneHasArrived() {
        var made = makes(CONFIRMED);
        office.admin().post("/api/webhooks/" + id(made) + "/deactivation", "");
        for (var ping = 0; ping < 40; ping++) {
            answers.add(ping < 4 ? HELD : 204);
            pings(made);
        }
        office.admin().post("/api/webhooks/" + id(made) + "/activation", "");

        await().until(() -> heard.size() == 4);
        var other = makes(CONFIRMED);
        pings(other);
        await().until(() -> deliveries(other, "delivered").size() == 1);
        assertThat(heard).as("no fifth while four are under way").hasSize(5);
        released.countDown();

        await().until(() -> deliveries(made, "delivered").size() == 40);
        assertThat(heard).hasSize(41);
    }

    @Test
    void isOverWithARemovedOneThoughADeliveryIsUnderWay(CapturedOutput output) {
        answers.add(NEVER);
        var made = makes(CONFIRMED);
        pings(made);
        await().until(() -> heard.size() == 1);

        office.admin().with("If-Match", "\"1\"").change("DELETE", "/api/webhooks/" + id(made), "");
        over.countDown();
        var other = makes(CONFIRMED);
        pings(other);

        await().until(() -> deliveries(other, "delivered").size() == 1);
        assertThat(output).doesNotContain("will be tried again once its lease is over");
    }

    @Test
    void saysInALineThatItCannotSignAndGoesOnOnceTheSecretIsAnother(CapturedOutput output) {
        var made = makes(CONFIRMED);
        database.sql("UPDATE webhook_secret SET sealed = sha512(sealed)").update();
        pings(made);
        await().until(() -> output.toString().contains("sealed with another TEJIDO_SECRET"));
        assertThat(output).doesNotContain("IllegalStateException", "\tat org.tejido");
        assertThat(heard).isEmpty();

        office.admin().post("/api/webhooks/" + id(made) + "/secret-rotation", "");
        database.sql("UPDATE webhook_delivery SET leased_until = now()").update();

        await().until(() -> deliveries(made, "delivered").size() == 1);
    }

    @Test
    void leavesWhatSomebodyElseIsAtUntilThatIsOver() {
        var made = makes(CONFIRMED);
        office.admin().post("/api/webhooks/" + id(made) + "/deactivation", "");
        pings(made);
        database.sql("UPDATE webhook_delivery SET leased_until = now() + interval '1 hour'")
                .update();
        office.admin().post("/api/webhooks/" + id(made) + "/activation", "");
        var other = makes(CONFIRMED);
        pings(other);
        await().until(() -> deliveries(other, "delivered").size() == 1);
        assertThat(deliveries(made, "waiting")).hasSize(1);

        database.sql("UPDATE webhook_delivery SET leased_until = now()").update();

        await().until(() -> deliveries(made, "delivered").size() == 1);
    }

    @Test
    void hearsNothingOfWhatWasBeforeIt() {
        var before = UUID.randomUUID();
        messages.tell(TOPIC, CONFIRMED, before, 1, data(before), Instant.now().minusSeconds(3600));
        messages.tellGarbage(TOPIC, UUID.randomUUID(), "nonsense".getBytes(StandardCharsets.UTF_8));
        makes(CONFIRMED);
        messages.tell(TOPIC, CONFIRMED, before, 2, data(before), Instant.now().minusSeconds(3600));
        var after = UUID.randomUUID();

        tells(after, CONFIRMED, 1);

        await().until(() -> heard.stream().anyMatch(call -> call.body().contains(after.toString())));
        assertThat(heard).noneMatch(call -> call.body().contains(before.toString()));
    }

    @Test
    void isRevisedAndRemovedByWhoHasReadIt() {
        var made = makes(CONFIRMED);
        var address = "/api/webhooks/" + id(made);
        var form = "{\"url\":\"%s\",\"types\":[\"event.event.cancelled\"],\"description\":\"ERP\"}".formatted(url());
        assertThat(office.admin()
                        .with("If-Match", "\"7\"")
                        .change("PUT", address, form)
                        .code())
                .isEqualTo("stale-version");

        var revised = office.admin().with("If-Match", "\"1\"").change("PUT", address, form);

        assertThat(revised.json().at("/types/0").asString()).isEqualTo("event.event.cancelled");
        assertThat(office.admin().get("/api/webhooks").body()).doesNotContain("whsec_");
        assertThat(office.admin()
                        .with("If-Match", "\"2\"")
                        .change("DELETE", address, "")
                        .status())
                .isEqualTo(204);
        assertThat(office.admin().get(address).code()).isEqualTo("webhook-not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account.made",
                "event.registration",
                "event.registration.*",
                "other.thing.done",
                "event.registration.confirmed\\u0000"
            })
    void isForTypesThatAreTold(String type) {
        var answer = office.admin().post("/api/webhooks", "{\"url\":\"%s\",\"types\":[\"%s\"]}".formatted(url(), type));

        assertThat(answer.code()).isEqualTo("message-type-unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "https://192.168.1.1/",
                "https://[::1]/",
                "http://public.example/",
                "https://localhost@10.0.0.1/"
            })
    void leadsNowhereInsideThatWasNotNamed(String url) {
        var answer =
                office.admin().post("/api/webhooks", "{\"url\":\"%s\",\"types\":[\"%s\"]}".formatted(url, CONFIRMED));

        assertThat(answer.code()).isEqualTo("webhook-url-refused");
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toMap(header -> header.getKey().toLowerCase(), header -> header.getValue()
                            .getFirst()));
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var answer = nextAnswer();
            heard.add(new Heard(exchange.getRequestURI().getPath(), headers, body));
            if (answer == NEVER) {
                over.await();
            }
            if (answer == HELD) {
                released.await();
            }
            if (answer == 307) {
                exchange.getResponseHeaders().set("Location", url() + "/elsewhere");
            }
            exchange.sendResponseHeaders(answer < 0 ? 204 : answer, -1);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized int nextAnswer() {
        return answers.isEmpty() ? 204 : answers.poll();
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    private JsonNode makes(String type) {
        var made = office.manager().post("/api/webhooks", "{\"url\":\"%s\",\"types\":[\"%s\"]}".formatted(url(), type));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json();
    }

    private void pings(JsonNode made) {
        assertThat(office.admin()
                        .post("/api/webhooks/" + id(made) + "/ping", "")
                        .status())
                .isEqualTo(202);
    }

    private void tells(UUID registration, String type, long sequence) {
        messages.tell(TOPIC, type, registration, sequence, data(registration));
    }

    private static String data(UUID registration) {
        return "{\"registrationId\":\"%s\",\"seats\":1}".formatted(registration);
    }

    private void now() {
        database.sql("UPDATE webhook_delivery SET next_try = now()").update();
    }

    private JsonNode webhook(JsonNode made) {
        return office.admin().get("/api/webhooks/" + id(made)).json();
    }

    private List<JsonNode> deliveries(JsonNode made, String state) {
        return office.admin()
                .get("/api/webhooks/" + id(made) + "/deliveries" + (state == null ? "" : "?state=" + state))
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private JsonNode attempts(JsonNode made, JsonNode delivery) {
        return office.admin()
                .get("/api/webhooks/" + id(made) + "/deliveries/"
                        + delivery.path("deliveryId").asString())
                .json()
                .path("attempts");
    }

    private static String id(JsonNode made) {
        return made.at("/webhook/webhookId").asString();
    }

    private static List<String> signatures(Heard call) {
        return Arrays.asList(call.headers().get("webhook-signature").split(" "));
    }

    /** As the specification has it, and without a line of what is tested. */
    private static String signature(Heard call, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            mac.update((call.headers().get("webhook-id") + "." + call.headers().get("webhook-timestamp") + ".")
                    .getBytes(StandardCharsets.UTF_8));
            mac.update(call.body().getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
