package org.tejido.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names that say one thing and then another, and clocks. */
class SenderTest {

    private static final String HERE = "127.0.0.2";
    private static final Secret SECRET = new Secret(new byte[32]);

    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(HERE), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void goesToTheAddressThatWasLookedAtAndAsksNoSecondTime() {
        var names = new Rebinding(List.of(HERE), List.of("127.0.0.1"));

        var attempt = send(names);

        assertThat(attempt.status()).isEqualTo(204);
        assertThat(names.asked).isEqualTo(1);
        assertThat(calls).hasValue(1);
    }

    @Test
    void goesNowhereWhereOneOfTheAddressesIsNotToBeCalled() {
        var attempt = send(new Rebinding(List.of(HERE, "127.0.0.3")));

        assertThat(attempt.failure()).isEqualTo("refused-address");
        assertThat(calls).hasValue(0);
    }

    @Test
    void saysWhereANameLeadsNowhereOrNobodyAnswers() {
        assertThat(send(new Rebinding()).failure()).isEqualTo("unresolved");
        server.stop(0);

        assertThat(send(new Rebinding(List.of(HERE))).failure()).isEqualTo("unreachable");
    }

    @Test
    void hearsNobodyOutWhoNeverComesToAnEnd() throws IOException {
        try (var endless = new Endless()) {
            var attempt = send(new Rebinding(List.of(HERE)), endless.port());

            assertThat(attempt.failure()).as("not the timeout").isEqualTo("unreachable");
        }
    }

    /** The example of a public implementation (Svix, "Verifying webhooks manually"). */
    @Test
    void signsAsOthersDo() {
        var secret = new Secret(Base64.getDecoder().decode("plJ3nmyCDGBKInavdOK15jsl"));

        assertThat(secret.sign(
                        "msg_loFOjxBNrRLzqYUf",
                        Instant.ofEpochSecond(1731705121),
                        "{\"event_type\":\"ping\",\"data\":{\"success\":true}}"))
                .isEqualTo("v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=");
    }

    @Test
    void comesBackTenTimesInLittleMoreThanThreeDays() {
        var random = new Random(7);
        var all = Duration.ZERO;
        for (var tries = 1; tries < 10; tries++) {
            all = all.plus(Schedule.after(tries, random));
        }

        assertThat(all).isBetween(Duration.ofHours(75), Duration.ofHours(91));
        assertThat(Schedule.after(1, random)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
        assertThat(Schedule.after(10, random)).isNull();
    }

    private Delivery.Attempt send(DnsResolver names) {
        return send(names, server.getAddress().getPort());
    }

    private Delivery.Attempt send(DnsResolver names, int port) {
        try (var sender = new Sender(names, DestinationTest.networks(HERE + "/32"), Duration.ofSeconds(5))) {
            var url = "http://hook.example:" + port + "/";
            return sender.send(new Delivery.Due(1, UUID.randomUUID(), url, "msg_1", "{}", 0), List.of(SECRET));
        }
    }

    /** Answers with a header that goes on for as long as somebody reads it, a little at a time. */
    private static final class Endless implements AutoCloseable {

        private final ServerSocket socket;

        Endless() throws IOException {
            socket = new ServerSocket(0, 1, InetAddress.getByName(HERE));
            Thread.ofVirtual().start(this::talk);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void talk() {
            try (var client = socket.accept()) {
                var out = client.getOutputStream();
                out.write("HTTP/1.1 200 OK\r\nX-Endless: ".getBytes(StandardCharsets.US_ASCII));
                while (true) {
                    out.write(new byte[1024]);
                    out.flush();
                    Thread.sleep(1);
                }
            } catch (IOException | InterruptedException hungUp) {
                // That is the end of it.
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static final class Rebinding implements DnsResolver {

        private final Queue<List<String>> answers;
        private int asked;

        @SafeVarargs
        Rebinding(List<String>... answers) {
            this.answers = new ArrayDeque<>(List.of(answers));
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            asked++;
            var answer = answers.poll();
            if (answer == null) {
                throw new UnknownHostException(host);
            }
            var addresses = new InetAddress[answer.size()];
            for (var place = 0; place < addresses.length; place++) {
                addresses[place] = InetAddress.getByName(answer.get(place));
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
