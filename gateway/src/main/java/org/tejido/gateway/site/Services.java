package org.tejido.gateway.site;

import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.tejido.gateway.route.RouteTable;
import org.tejido.gateway.security.Caller;
import org.tejido.gateway.security.Callers;
import org.tejido.gateway.token.ServiceTokens;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The services, asked over their API as anybody asks them. A page carries nobody's name; only a form that somebody sends
 * who has signed in goes in his.
 */
@Component
class Services {

    private static final Logger LOG = LoggerFactory.getLogger(Services.class);

    /** What a service said to a question. */
    sealed interface Said {

        record New(Answer<?> answer, @Nullable String tag, int size) implements Said {}

        record Unchanged() implements Said {}

        record None() implements Said {}
    }

    private final RouteTable routes;
    private final ServiceTokens tokens;
    private final RestClient reading;
    private final RestClient sending;
    private final JsonMapper json;
    private final Map<Source, Semaphore> places = new EnumMap<>(Source.class);

    Services(
            RouteTable routes,
            ServiceTokens tokens,
            RestClient.Builder clients,
            ClientHttpRequestFactoryBuilder<?> connections,
            HttpClientSettings limits,
            JsonMapper json,
            SiteSettings settings) {
        this.routes = routes;
        this.tokens = tokens;
        this.sending = clients.clone().build();
        this.reading = clients.clone()
                .requestFactory(connections.build(limits.withReadTimeout(settings.patience())))
                .build();
        // Services may say more from one day to the next.
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        for (var source : Source.values()) {
            places.put(source, new Semaphore(settings.callsAtOnce()));
        }
    }

    /** In nobody's name. @param tag of what is known already */
    Said get(Question<?> question, @Nullable String tag) {
        return get(question, tag, null);
    }

    private Said get(Question<?> question, @Nullable String tag, @Nullable Caller caller) {
        var free = places.get(question.source());
        if (free == null || !free.tryAcquire()) {
            return new Said.None();
        }
        try {
            return reading.get()
                    .uri(address(question.source(), question.uri()))
                    .header(HttpHeaders.ACCEPT_LANGUAGE, question.language().tag())
                    .headers(headers -> {
                        if (tag != null) {
                            headers.setIfNoneMatch(tag);
                        }
                        identify(headers, caller, question.source());
                    })
                    .exchange((_, response) -> said(question, response));
        } catch (RestClientException | JacksonException failure) {
            LOG.warn("{} does not say {}: {}", question.source().service(), question.uri(), failure.toString());
            return new Said.None();
        } finally {
            free.release();
        }
    }

    private Said said(Question<?> question, ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode().value();
        return switch (status) {
            case 200 -> {
                var body = response.getBody().readAllBytes();
                yield new Said.New(
                        new Answer.Found<>(json.readValue(body, question.form())),
                        response.getHeaders().getETag(),
                        body.length);
            }
            case 304 -> new Said.Unchanged();
            case 308 -> new Said.New(movedTo(response.getHeaders().getLocation()), null, 0);
            case 400, 404, 410, 422 -> new Said.New(new Answer.Nothing<>(), null, 0);
            default -> {
                LOG.warn("{} answers {} with {}", question.source().service(), question.uri(), status);
                yield new Said.None();
            }
        };
    }

    private static Answer<Object> movedTo(@Nullable URI location) {
        if (location == null) {
            return new Answer.Nothing<>();
        }
        var path = location.getPath();
        try {
            return new Answer.Moved<>(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
        } catch (IllegalArgumentException _) {
            return new Answer.Nothing<>();
        }
    }

    private void identify(HttpHeaders headers, @Nullable Caller caller, Source source) {
        if (caller != null) {
            headers.setBearerAuth(tokens.tokenOf(caller, source.service()));
        }
    }

    /** At once, unremembered, and in the name of whoever has signed in: what is somebody's own. */
    <T> Answer<T> own(Source source, String uri, Language language, Class<T> form) {
        return switch (get(new Question<>(source, uri, language, form), null, caller())) {
            case Said.New said -> cast(said.answer());
            case Said.Unchanged _, Said.None _ -> new Answer.Away<>();
        };
    }

    @SuppressWarnings("unchecked")
    private static <T> Answer<T> cast(Answer<?> answer) {
        return (Answer<T>) answer;
    }

    /** A command, in the name of whoever has signed in, else in nobody's; the same key is carried out once. */
    <T> Outcome<T> post(
            Source source, String uri, @Nullable Object body, String key, Language language, Class<T> form) {
        try {
            var request = sending.method(HttpMethod.POST)
                    .uri(address(source, uri))
                    .header(HttpHeaders.ACCEPT_LANGUAGE, language.tag())
                    .header("Idempotency-Key", key)
                    .headers(headers -> identify(headers, caller(), source));
            if (body != null) {
                request.contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(body));
            }
            return request.exchange((_, response) -> outcome(source, response, form));
        } catch (RestClientException | JacksonException failure) {
            LOG.warn("{} does not take {}: {}", source.service(), uri, failure.toString());
            return new Outcome.Away<>();
        }
    }

    private <T> Outcome<T> outcome(Source source, ClientHttpResponse response, Class<T> form) throws IOException {
        var status = response.getStatusCode();
        var body = response.getBody().readAllBytes();
        if (status.is2xxSuccessful()) {
            return new Outcome.Done<>(json.readValue(body, form));
        }
        if (status.is4xxClientError() && status.value() != HttpStatus.TOO_MANY_REQUESTS.value()) {
            return new Outcome.Refused<>(json.readValue(body, Outcome.Problem.class));
        }
        LOG.warn("{} answers a form with {}", source.service(), status.value());
        return new Outcome.Away<>();
    }

    private static @Nullable Caller caller() {
        return Callers.current().orElse(null);
    }

    private URI address(Source source, String uri) {
        var route = routes.routes().get(source.service());
        if (route == null) {
            throw new IllegalStateException("tejido.routes has no " + source.service() + ".");
        }
        return URI.create(route.uri() + uri);
    }
}
