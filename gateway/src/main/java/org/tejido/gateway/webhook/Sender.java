package org.tejido.gateway.webhook;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends one message to one address, signed. It follows no redirect, remembers nothing, reads no more of the answer than its status,
 * and is over after the timeout however slowly the other side talks; the client itself bounds the lines and headers that it reads.
 */
final class Sender implements AutoCloseable {

    private final DnsResolver names;
    private final Networks networks;
    private final Duration timeout;
    private final ScheduledExecutorService deadlines =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    Sender(DnsResolver names, Networks networks, Duration timeout) {
        this.names = names;
        this.networks = networks;
        this.timeout = timeout;
    }

    Delivery.Attempt send(Delivery.Due due, List<Secret> secrets) {
        var at = Instant.now();
        var begun = System.nanoTime();
        var answer = answer(due, secrets, at);
        var took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        return new Delivery.Attempt(at, took, answer.status(), answer.failure());
    }

    private Answer answer(Delivery.Due due, List<Secret> secrets, Instant at) {
        var destination = Destination.of(due.url());
        var post = post(destination, due, secrets, at);
        var deadline = deadlines.schedule(post::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try (var client = client(destination)) {
            return client.execute(post, answer -> {
                post.cancel();
                return new Answer(answer.getCode(), null);
            });
        } catch (Gate.RefusedAddress _) {
            return new Answer(null, "refused-address");
        } catch (UnknownHostException _) {
            return new Answer(null, "unresolved");
        } catch (IOException failure) {
            return new Answer(null, post.isCancelled() ? "timeout" : "unreachable");
        } finally {
            deadline.cancel(false);
        }
    }

    private static HttpPost post(Destination destination, Delivery.Due due, List<Secret> secrets, Instant at) {
        var post = new HttpPost(destination.uri());
        post.setHeader("webhook-id", due.message());
        post.setHeader("webhook-timestamp", Long.toString(at.getEpochSecond()));
        post.setHeader(
                "webhook-signature",
                secrets.stream()
                        .map(secret -> secret.sign(due.message(), at, due.payload()))
                        .collect(Collectors.joining(" ")));
        post.setEntity(
                new ByteArrayEntity(due.payload().getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
        return post;
    }

    /** One for each call: the connection is of this destination, and nobody's afterwards. */
    private CloseableHttpClient client(Destination destination) {
        var patience = Timeout.of(timeout);
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Gate(names, networks, destination))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(patience)
                                .setSocketTimeout(patience)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setRedirectsEnabled(false)
                        .setResponseTimeout(patience)
                        .setConnectionRequestTimeout(patience)
                        .build())
                .setUserAgent("Tejido-Webhooks/1")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableConnectionState()
                .build();
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
    }

    private record Answer(
            @Nullable Integer status, @Nullable String failure) {}
}
