package org.tejido.event.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tejido.platform.problem.Refusal;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Role;

class VerdictTest {

    private static final UUID EVENT = UUID.randomUUID();
    private static final UUID ORGANISATION = UUID.randomUUID();
    private static final UUID PRESENT = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "unseen, event-not-found",
        "draft, event-not-published",
        "cancelled, event-cancelled",
        "over, event-over",
        "closed, registration-closed",
        "organisation-unknown, organisation-unknown",
        "category-missing, category-missing",
        "category-unknown, category-unknown",
        "form-outdated, form-outdated",
        "already-registered, already-registered",
        "registration-exists, registration-exists",
        "key-reused, idempotency-key-reused",
        "sold-out, sold-out"
    })
    void namesTheRuleThatSaidNo(String word, String code) {
        assertThatThrownBy(() -> verdict(word, null).orRefuse(wish()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void givesTheTermsThatWereAgreed() {
        var booked = verdict("confirmed", new Verdict.Terms(true, 100, "EUR")).orRefuse(wish());

        assertThat(booked).isInstanceOfSatisfying(Booked.Now.class, now -> {
            assertThat(now.receipt().stage()).isEqualTo("confirmed");
            assertThat(now.receipt().priceCents()).isEqualTo(100);
        });
    }

    @Test
    void makesNothingOfAWordThatItDoesNotKnow() {
        assertThatThrownBy(() -> verdict("perhaps", null).orRefuse(wish())).isInstanceOf(IllegalStateException.class);
    }

    private static Verdict verdict(String word, Verdict.@Nullable Terms terms) {
        return new Verdict(word, 5, 0, 3L, PRESENT, null, terms, null);
    }

    private static Application wish() {
        return new Application(
                new Registration.Id(UUID.randomUUID()),
                false,
                EVENT,
                "Ana",
                "ana@example.org",
                ORGANISATION,
                1,
                null,
                false,
                false,
                Map.of(),
                0,
                null,
                null,
                null,
                new Caller(UUID.randomUUID(), Role.JUROR, null, Set.of("*")),
                null,
                null,
                null);
    }
}
