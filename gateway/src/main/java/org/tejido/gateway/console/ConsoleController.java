package org.tejido.gateway.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Every address below {@code /console} is the console's own to understand, so that each can be kept and sent on. */
@Controller
class ConsoleController {

    /** That of all pages, and style sheets made in the browser by our own script, which alone knows the nonce. */
    private static final String POLICY = "default-src 'self'; style-src 'self' 'nonce-%s'; img-src 'self' data:; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Passes are read at doors; what else watches or listens is nobody's. */
    private static final String DEVICES = "camera=(self), geolocation=(), microphone=()";

    private final Shell shell;

    ConsoleController(Shell shell) {
        this.shell = shell;
    }

    /** The console, or the name of the page that says that there is none. */
    @GetMapping({"/console", "/console/**"})
    @Nullable
    String show(Locale language, HttpServletResponse response) throws IOException {
        var nonce = UUID.randomUUID().toString();
        var page = shell.page(language, nonce);
        if (page.isEmpty()) {
            return "console-unbuilt";
        }
        response.setHeader("Content-Security-Policy", POLICY.formatted(nonce));
        response.setHeader("Permissions-Policy", DEVICES);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setContentType(new MediaType(MediaType.TEXT_HTML, UTF_8).toString());
        response.getOutputStream().write(page.get().getBytes(UTF_8));
        return null;
    }
}
