package org.tejido.member.statutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.member.WallClock;

@MemberServiceTest
class StatutesVisitTest {

    @Autowired
    Notary notary;

    @Autowired
    Office office;

    @Autowired
    WallClock clock;

    @Test
    void nameTheLawUntilAClusterHasWrittenDownItsOwn() {
        var all = office.sees("/api/statutes").get("items");
        var first = all.get(all.size() - 1);

        assertThat(first.get("fromDay").stringValue()).isEqualTo("1990-01-01");
        assertThat(first.get("source").stringValue()).contains("Ley Orgánica 1/2002");
        assertThat(first.get("noticeDays").intValue())
                .as("art. 23.1: at any time")
                .isZero();
    }

    @Test
    void countFromADayToCome() {
        refused(
                clock.today().toString(),
                Map.of(),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "statutes-day-impossible",
                "/fromDay");
        refused("2200-01-01", Map.of(), HttpStatus.UNPROCESSABLE_CONTENT, "statutes-day-impossible", "/fromDay");
        notary.changes(Map.of("reminderDays", List.of(30, 7, 7), "noticeDays", 15));

        var latest = office.sees("/api/statutes").get("items").values().stream()
                .filter(it ->
                        it.get("fromDay").stringValue().equals(clock.today().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(latest.get("noticeDays").intValue()).isEqualTo(15);
        assertThat(latest.get("reminderDays").toString()).isEqualTo("[7,30]");
    }

    @Test
    void beginOnceOnADay() {
        var day = clock.today().plusDays(1).toString();
        notary.adopts(Notary.statutes(day, Map.of())).expectStatus().isCreated();

        refused(day, Map.of(), HttpStatus.CONFLICT, "statutes-exist", "/fromDay");
        clock.putForward(java.time.Duration.ofDays(1));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "admissionMajority, two-thirds",
        "exclusionMajority, ''",
        "noticeDays, -1",
        "hearingDays, 367",
        "appealDays, 0",
        "suspensionDays, 0",
        "source, ' '"
    })
    void areRefusedWithANumberThatIsNone(String field, String value) {
        refused(
                clock.today().plusDays(1).toString(),
                Map.of(field, value),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid",
                "/" + field);
    }

    private void refused(String day, Map<String, ?> different, HttpStatus status, String code, String pointer) {
        var problem = body(
                notary.adopts(Notary.statutes(day, different)).expectStatus().isEqualTo(status));
        assertThat(problem.get("code").stringValue()).isEqualTo(code);
        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
    }
}
