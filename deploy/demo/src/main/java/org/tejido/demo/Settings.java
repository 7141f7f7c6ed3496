package org.tejido.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * What the environment says.
 *
 * @param address of the gateway ({@code TEJIDO_URL}; on this machine at {@code TEJIDO_PORT} unless told)
 * @param setUpLink file with the one-time link of a system that was never set up ({@code TEJIDO_SETUP_LINK_FILE})
 * @param accounts file where the demonstration keeps the accounts that it made, in the system's data folder
 *     ({@code TEJIDO_DATA})
 * @param patience how long it waits for an answer while processes come and go ({@code TEJIDO_PATIENCE}, in seconds)
 */
public record Settings(URI address, Path setUpLink, Path accounts, Duration patience) {

    public static Settings of(Map<String, String> environment) {
        var home = Path.of(environment.getOrDefault("TEJIDO_HOME", ""));
        var data = home.resolve(environment.getOrDefault("TEJIDO_DATA", ".data"));
        var here = "http://127.0.0.1:" + environment.getOrDefault("TEJIDO_PORT", "8080");
        return new Settings(
                URI.create(environment.getOrDefault("TEJIDO_URL", here)),
                Path.of(environment.getOrDefault(
                        "TEJIDO_SETUP_LINK_FILE",
                        data.resolve("run/set-up-link").toString())),
                data.resolve("demo-admin"),
                Duration.ofSeconds(Long.parseLong(environment.getOrDefault("TEJIDO_PATIENCE", "120"))));
    }
}
