package org.tejido.project.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tejido.platform.life.Change;
import org.tejido.project.Example;

class ProposalTest {

    private static final LocalDate OPENED = LocalDate.parse("2026-11-24");
    private static final LocalDate TODAY = LocalDate.parse("2027-12-31");

    private final Change<Proposal> opened = Proposal.open(
            Example.PROPOSAL,
            Example.OWNER,
            new Proposal.Plan(null, "Early detection of pancreatic cancer", "horizon-europe", null, null, List.of()),
            OPENED);

    @ParameterizedTest
    @CsvSource({
        "idea outline submitted granted, true",
        "idea submitted reserve rejected, true",
        "idea submitted reserve granted, true",
        "idea outline rejected, true",
        "idea granted, false",
        "idea outline reserve, false",
        "idea submitted outline, false",
        "idea submitted rejected granted, false"
    })
    void goesFromStepToStep(String way, boolean possible) {
        var steps = List.of(way.split(" "));
        var before = opened.state();
        for (var step : steps.subList(1, steps.size() - 1)) {
            before = before.advance(Stage.of(step), OPENED, null, TODAY).state();
        }
        var last = before;
        var to = Stage.of(steps.getLast());

        if (possible) {
            assertThat(last.advance(to, OPENED, null, TODAY).state().stage()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> last.advance(to, OPENED, null, TODAY)).isInstanceOf(StepNotPossible.class);
        }
    }

    @Test
    void isToldAsPromised() {
        var outlined = on(opened, Stage.OUTLINE, "2026-12-01");
        var submitted = on(outlined, Stage.SUBMITTED, "2027-03-31");
        var reserved = on(submitted, Stage.RESERVE, "2027-08-01");

        assertTold(opened, "opened", 1);
        assertTold(opened.state().revise(opened.state().plan()), "revised", 2);
        assertTold(outlined, "outlined", 2);
        assertTold(submitted, "submitted", 3);
        assertTold(reserved, "reserved", 4);
        assertTold(on(submitted, Stage.REJECTED, "2027-08-01"), "rejected", 4);
        assertTold(
                reserved.state()
                        .advance(Stage.GRANTED, LocalDate.parse("2027-09-01"), BigDecimal.valueOf(750_000), TODAY),
                "granted",
                5);
        assertTold(
                opened.state()
                        .support(new Proposal.Support(
                                Example.EVENT, 2, 90, LocalDate.parse("2026-11-20"), "Never told")),
                "supported",
                2);
    }

    @Test
    void aCalendarReadsWholeDaysInLinesThatAreShortEnough() {
        var name = "Año;ñ,\\ 2\n" + "ñ".repeat(60);
        var calendar = ICalendar.of(
                List.of(new CalendarFeeds.Due("x-1", "Title\r\nDTSTART:20200101", name, LocalDate.parse("2027-02-28"))),
                Instant.EPOCH);

        assertThat(calendar.split("\r\n"))
                .contains("DTSTART;VALUE=DATE:20270228", "DTEND;VALUE=DATE:20270301")
                .noneMatch(line -> line.startsWith("DTSTART:"))
                .allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
        assertThat(calendar.replace("\r\n ", "")).contains("SUMMARY:Año\\;ñ\\,\\\\ 2\\nñ");
    }

    private static Change<Proposal> on(Change<Proposal> before, Stage stage, String day) {
        return before.state().advance(stage, LocalDate.parse(day), null, TODAY);
    }

    private static void assertTold(Change<Proposal> change, String what, long sequence) {
        var told = ProposalMessages.of(change.fact(), List.of(Example.OWNER, Example.HOSPITAL));
        assertThat(told.topic()).isEqualTo("project.proposal.v1");
        assertThat(told.type()).isEqualTo("project.proposal." + what);
        assertThat(told.subject()).isEqualTo(Example.PROPOSAL);
        assertThat(told.sequence()).isEqualTo(sequence);
        assertThat(Example.json(told.data())).isEqualTo(Example.of(told.type()));
    }
}
