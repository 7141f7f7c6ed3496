package org.tejido.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a cookie as a browser does, and sends the CSRF token that it was told. */
final class Browser {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    static final JsonMapper JSON = JsonMapper.shared();

    record Answer(int status, String body, java.net.http.HttpHeaders headers) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        String code() {
            return json().path("code").asString();
        }
    }

    private final String address;
    private final Map<String, String> headers = new HashMap<>();
    private String cookie;

    Browser(String address) {
        this.address = address;
    }

    Browser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    String cookie() {
        return cookie;
    }

    /** The same person in a second tab of somebody who has copied the cookie. */
    Browser holding(String stolen) {
        cookie = stolen;
        return this;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, String json) {
        return change("POST", path, json);
    }

    Answer patch(String path, String json) {
        return change("PATCH", path, json);
    }

    Answer delete(String path) {
        return change("DELETE", path, "");
    }

    Answer change(String method, String path, String json) {
        if (cookie != null && !headers.containsKey("X-CSRF-Token")) {
            var session = get("/api/session");
            if (session.status() == 200) {
                return send(request(path)
                        .header("X-CSRF-Token", session.json().path("csrfToken").asString())
                        .method(method, BodyPublishers.ofString(json)));
            }
        }
        return send(request(path).method(method, BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/json");
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            response.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";")[0]);
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }
}
