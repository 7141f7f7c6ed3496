package org.tejido.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tejido.testing.Contract;
import org.tejido.testing.Visitors;

/** Days and times that no calendar needs are refused wherever one can be said, and the others are answered. */
@MemberServiceTest
class DaysVisitTest {

    private static final Contract CONTRACT = Contract.read(Path.of("contracts"));

    private static final Map<String, List<String>> IMPOSSIBLE = Map.of(
            "date",
            List.of("%2B9999999-12-31", "-9999999-01-01", "0000-01-01", "2026-02-30", "31/05/2026", "9999999"),
            "date-time",
            List.of("%2B999999999-12-31T00:00:00Z", "-999999999-01-01T00:00:00Z", "0000-01-01T00:00:00Z", "now"));

    private static final Map<String, List<String>> FAR = Map.of(
            "date", List.of("0001-01-01", "1970-01-01", "9999-12-31"),
            "date-time", List.of("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"));

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    static Stream<Arguments> impossible() {
        return addresses(IMPOSSIBLE);
    }

    static Stream<Arguments> far() {
        return addresses(FAR);
    }

    private static Stream<Arguments> addresses(Map<String, List<String>> values) {
        return values.entrySet().stream().flatMap(format -> CONTRACT.readsBy(format.getKey()).stream()
                .flatMap(address -> format.getValue().stream().map(value -> Arguments.of(address, value))));
    }

    @Test
    void areLookedForInTheWholeContract() {
        assertThat(CONTRACT.readsBy("date"))
                .contains("/api/arrears?on=", "/api/dunning?on=")
                .hasSizeGreaterThan(6);
    }

    @ParameterizedTest(name = "{0}{1}")
    @MethodSource("impossible")
    void areRefusedOutsideOfTheCalendar(String address, String value) {
        assertThat(status(address, value)).isEqualTo(400);
    }

    @ParameterizedTest(name = "{0}{1}")
    @MethodSource("far")
    void areNeverAFaultOfOurs(String address, String value) {
        assertThat(status(address, value)).isLessThan(500);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"+9999999-12-31", "-9999999-01-01", "0000-01-01", "20261", "tomorrow"})
    void areRefusedInABodyAtTheirField(String day) {
        var organisation = id(office.registers(organisation()), "organisationId");
        var member = office.admits(office.appliesFor(organisation));

        var problem = body(office.decides(member, "end", Map.of("on", day, "reason", "Left"))
                .expectStatus()
                .isBadRequest());

        assertThat(problem.get("code").stringValue()).isEqualTo("body-malformed");
        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo("/on");
    }

    private int status(String address, String value) {
        var path = address.replaceAll("\\{[a-zA-Z]+}", new UUID(7, 7).toString());
        return Visitors.status(visitors.manager()
                .get()
                .uri(URI.create(visitors.baseUrl() + path + value))
                .exchange());
    }
}
