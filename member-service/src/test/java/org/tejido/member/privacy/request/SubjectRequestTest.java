package org.tejido.member.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms of Regulation (EU) 2016/679, art. 12(3); a month ends on the day of the same date, or on the last (Regulation 1182/71, art. 3(2)(c)). */
class SubjectRequestTest {

    @ParameterizedTest(name = "{0}: {1}, or {2}")
    @CsvSource({
        "2026-05-11, 2026-06-11, 2026-08-11",
        "2026-01-31, 2026-02-28, 2026-04-30",
        "2028-01-31, 2028-02-29, 2028-04-30",
        "2026-11-30, 2026-12-30, 2027-02-28"
    })
    void isDueAMonthLaterOrThree(LocalDate received, LocalDate due, LocalDate extended) {
        var request = received(received);

        assertThat(request.dueOn()).isEqualTo(due);
        assertThat(request.extend("Much", due).dueOn()).isEqualTo(extended);
    }

    @Test
    void isExtendedOnceAndWithinTheFirstMonth() {
        var request = received(LocalDate.parse("2026-05-11"));

        assertThatThrownBy(() -> request.extend("Much", LocalDate.parse("2026-06-12")))
                .isInstanceOf(ExtensionTooLate.class);
        assertThatThrownBy(() -> request.extend("Much", LocalDate.parse("2026-06-11"))
                        .extend("More", LocalDate.parse("2026-06-11")))
                .isInstanceOf(ExtensionTooLate.class);
    }

    @Test
    void isGrantedToWhomItIsKnownToBeAboutAlone() {
        var request = received(LocalDate.parse("2026-05-11"));
        var granted = new SubjectRequest.Answer("granted", "Sent", LocalDate.parse("2026-05-20"));

        assertThatThrownBy(() -> request.answer(granted)).isInstanceOf(IdentityUnchecked.class);
        assertThat(request.answer(new SubjectRequest.Answer("refused", "Who are you?", granted.on()))
                        .state())
                .isEqualTo("answered");
        var answered = request.identify(new UUID(0, 1), "Came by").answer(granted);
        assertThat(answered.version()).isEqualTo(3);
        assertThatThrownBy(() -> answered.answer(granted)).isInstanceOf(RequestAnswered.class);
    }

    private static SubjectRequest received(LocalDate day) {
        return new SubjectRequest(
                new UUID(0, 7),
                SubjectRequest.Right.ACCESS,
                null,
                day,
                "email",
                "What do you hold?",
                null,
                null,
                null,
                1);
    }
}
