package org.tejido.member.privacy.register;

import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.member.access.AccessRows;

/** The notice is for everybody, the register for the team. */
@Component
class RegisterAccess implements AccessRows {

    @Override
    public String matrix() {
        return """
                GET  /api/privacy/notice                         200 200 200 200 200 200 200 200
                GET  /api/privacy/activities                     401 403 403 403 403 403 200 200
                GET  /api/privacy/activities/{activity}          401 403 403 403 403 403 200 200
                GET  /api/privacy/activities/{activity}/versions 401 403 403 403 403 403 200 200
                POST /api/privacy/activities/{fresh}             401 403 403 403 403 403 201 201
                PUT  /api/privacy/activities/{activity}          401 403 403 403 403 403 412 412
                GET  /api/privacy/register.csv                   401 403 403 403 403 403 200 200
                GET  /api/privacy/register.pdf                   401 403 403 403 403 403 200 200
                """;
    }

    /** A code that no activity has had. */
    static String fresh() {
        return new Random()
                .ints(20, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining("", "test-", ""));
    }

    static Map<String, Object> activity() {
        return Map.of("legalBasis", "consent", "es", text("Sorteo"), "en", text("Raffle"));
    }

    static Map<String, String> text(String purpose) {
        return Map.of(
                "purpose", purpose,
                "basis", "RGPD",
                "people", "P",
                "data", "D",
                "recipients", "R",
                "transfers", "T",
                "retention", "1",
                "security", "S");
    }

    @Override
    public Map<String, Object> prepare(Map<String, Object> ids) {
        return Map.of("activity", "accounting", "fresh", fresh());
    }

    @Override
    public @Nullable Object content(String call, Map<String, Object> ids) {
        return call.startsWith("GET") ? null : activity();
    }

    @Override
    public Map<String, String> headers(String call, Map<String, Object> ids) {
        return call.startsWith("PUT") ? Map.of("If-Match", "\"999\"") : Map.of();
    }
}
