package org.tejido.gateway.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.client.RestClient;
import org.tejido.gateway.route.RouteTable;
import tools.jackson.databind.json.JsonMapper;

/** A service, a crowd before the pages, and a clock that moves when it is told to. */
class PublicApiTest {

    private static final SiteSettings SETTINGS = new SiteSettings(
            ZoneId.of("Europe/Madrid"),
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofSeconds(30),
            32,
            DataSize.ofMegabytes(1),
            60);
    private static final Question<Notice> QUESTION =
            new Question<>(Source.MEMBERS, "/api/privacy/notice", Language.ES, Notice.class);

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile CountDownLatch open = new CountDownLatch(0);
    private volatile int status = 200;
    private volatile String title = "first";
    private volatile String tag;
    private volatile String heldAgainst;
    private HttpServer server;
    private PublicApi api;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        var uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var services = new Services(
                new RouteTable(Map.of("member", new RouteTable.Route(uri, List.of()))),
                null,
                RestClient.builder(),
                ClientHttpRequestFactoryBuilder.httpComponents(),
                HttpClientSettings.defaults(),
                JsonMapper.shared(),
                SETTINGS);
        api = new PublicApi(services, SETTINGS, now::get);
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void asksOnceForAWholeCrowd() throws Exception {
        open = new CountDownLatch(1);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 500)
                    .mapToObj(_ -> crowd.submit(() -> api.ask(QUESTION)))
                    .toList();
            await().until(() -> asked.get() == 1);
            open.countDown();
            for (var answer : answers) {
                assertThat(titleOf(answer.get())).isEqualTo("first");
            }
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void asksNothingAgainWhileItIsFresh() {
        api.ask(QUESTION);
        pass(Duration.ofSeconds(9));

        assertThat(titleOf(api.ask(QUESTION))).isEqualTo("first");
        assertThat(asked).hasValue(1);
    }

    @Test
    void showsWhatItKnowsAndAsksAgainBehind() {
        api.ask(QUESTION);
        pass(Duration.ofSeconds(11));
        title = "second";
        open = new CountDownLatch(1);

        assertThat(titleOf(api.ask(QUESTION))).isEqualTo("first");
        assertThat(titleOf(api.ask(QUESTION))).isEqualTo("first");

        open.countDown();
        await().untilAsserted(() -> assertThat(titleOf(api.ask(QUESTION))).isEqualTo("second"));
        assertThat(asked).hasValue(2);
    }

    @Test
    void waitsForWhatIsOlder() {
        api.ask(QUESTION);
        pass(Duration.ofMinutes(2));
        title = "second";

        assertThat(titleOf(api.ask(QUESTION))).isEqualTo("second");
    }

    @Test
    void doesNotDenyWhatHasComeMeanwhile() {
        status = 404;
        api.ask(QUESTION);
        pass(Duration.ofSeconds(11));
        status = 200;

        assertThat(titleOf(api.ask(QUESTION))).isEqualTo("first");
    }

    @Test
    void isToldThatNothingHasChanged() {
        tag = "\"3\"";
        api.ask(QUESTION);
        pass(Duration.ofSeconds(11));
        status = 304;

        api.ask(QUESTION);

        await().until(() -> asked.get() == 2);
        assertThat(heldAgainst).isEqualTo("\"3\"");
        assertThat(titleOf(api.ask(QUESTION))).isEqualTo("first");
    }

    @Test
    void showsWhatItKnowsForAWhileWhereNobodyAnswers() {
        api.ask(QUESTION);
        status = 500;
        pass(Duration.ofMinutes(9));
        assertThat(titleOf(api.ask(QUESTION))).isEqualTo("first");
        assertThat(asked).hasValue(2);

        pass(Duration.ofMinutes(2));

        assertThat(api.ask(QUESTION).isAway()).isTrue();
    }

    @Test
    void letsAServiceRestThatDoesNotAnswer() {
        status = 500;
        IntStream.range(0, 20)
                .forEach(_ -> assertThat(api.ask(QUESTION).isAway()).isTrue());
        assertThat(asked).hasValue(1);

        status = 200;
        pass(Duration.ofSeconds(3));

        assertThat(titleOf(api.ask(QUESTION))).isEqualTo("first");
    }

    @Test
    void takesNonsenseForNoAnswer() {
        title = "\"";

        assertThat(api.ask(QUESTION).isAway()).isTrue();
    }

    @Test
    void tellsThatThereIsNothing() {
        status = 404;

        assertThat(api.ask(QUESTION)).isEqualTo(new Answer.Nothing<>());
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private static String titleOf(Answer<Notice> answer) {
        return answer.map(Notice::title);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            open.await();
            heldAgainst = exchange.getRequestHeaders().getFirst(HttpHeaders.IF_NONE_MATCH);
            if (tag != null) {
                exchange.getResponseHeaders().set(HttpHeaders.ETAG, tag);
            }
            var body = "{\"title\":\"%s\",\"sections\":[],\"more\":1}"
                    .formatted(title)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, status == 304 ? -1 : body.length);
            if (status != 304) {
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
