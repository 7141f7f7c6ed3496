package org.tejido.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine; none is downloaded. */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** Playwright looks for its driver in a folder named {@code package}; npm has put it there under that name. */
    private static final Path DRIVER = Path.of("node_modules").toAbsolutePath();

    private Chromium() {}

    /** Why nothing can be driven here; empty where it can. */
    static Optional<String> missing() {
        return Stream.of(
                        missing(NAMES, "no Chromium (on Debian: apt-get install chromium)"),
                        missing(List.of("node"), "no Node"),
                        Files.exists(DRIVER.resolve("package/cli.js"))
                                ? Optional.<String>empty()
                                : Optional.of("no driver, which npm would fetch"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> missing(List<String> names, String sentence) {
        return onThePath(names).isPresent() ? Optional.empty() : Optional.of(sentence);
    }

    static Playwright playwright() {
        System.setProperty("playwright.cli.dir", DRIVER.toString());
        return Playwright.create(new CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        onThePath(List.of("node")).orElseThrow().toString())));
    }

    static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(onThePath(NAMES).orElseThrow())
                        // Its sandbox refuses to work for root, which is who runs things in a container.
                        .setChromiumSandbox(!"root".equals(System.getProperty("user.name"))));
    }

    private static Optional<Path> onThePath(List<String> names) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
