package org.tejido.event.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tejido.platform.problem.Refusal;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Role;

class VerdictTest {

    private static final UUID EVENT = UUID.randomUUID();
    private static final UUID ORGANISATION = UUID.randomUUID();
    private static final UUID PRESENT = UUID.randomUUID();

    @Test
    void namesTheFirstRuleThatSaysNo() {
        assertRefused(new Verdict("draft", true, false, 5, 5, PRESENT, null, null), "event-not-published");
        assertRefused(new Verdict("cancelled", true, false, 5, 5, PRESENT, null, null), "event-cancelled");
        assertRefused(new Verdict("published", true, false, 5, 5, PRESENT, null, null), "event-over");
        assertRefused(new Verdict("published", false, false, 5, 5, PRESENT, null, null), "organisation-unknown");
        assertRefused(new Verdict("published", false, true, 5, 5, PRESENT, null, null), "already-registered");
        assertRefused(new Verdict("published", false, true, 5, 5, null, null, null), "sold-out");
    }

    @Test
    void wasOvertakenOnlyWhereNothingThatWasSeenSaidNo() {
        assertThat(verdict(3, null).wasOvertaken(wish(2))).isTrue();
        assertThat(verdict(4, null).wasOvertaken(wish(2))).isFalse();
        assertThat(verdict(3, new Verdict.Terms(true, 100, "EUR")).wasOvertaken(wish(2)))
                .isFalse();
        assertThat(new Verdict("published", true, true, 5, 0, null, null, null).wasOvertaken(wish(2)))
                .isFalse();
        assertThat(new Verdict("cancelled", false, true, 5, 0, null, null, null).wasOvertaken(wish(2)))
                .isFalse();
        assertThat(new Verdict("published", false, true, 5, 0, PRESENT, null, null).wasOvertaken(wish(2)))
                .isFalse();
    }

    @Test
    void givesTheTermsThatWereAgreed() {
        var terms = new Verdict.Terms(true, 100, "EUR");

        assertThat(verdict(3, terms).orRefuse(wish(2))).isEqualTo(terms);
    }

    private static void assertRefused(Verdict verdict, String code) {
        assertThatThrownBy(() -> verdict.orRefuse(wish(1)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Verdict verdict(int taken, Verdict.@Nullable Terms terms) {
        return new Verdict("published", false, true, 5, taken, null, null, terms);
    }

    private static Application wish(int seats) {
        return new Application(
                new Registration.Id(UUID.randomUUID()),
                EVENT,
                "Ana",
                "ana@example.org",
                ORGANISATION,
                seats,
                new Caller(UUID.randomUUID(), Role.JUROR, null, Set.of("*")),
                null,
                Instant.EPOCH);
    }
}
