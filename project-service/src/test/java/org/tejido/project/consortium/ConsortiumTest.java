package org.tejido.project.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.tejido.platform.life.Fact;
import org.tejido.project.Example;
import org.tejido.project.language.Language;
import tools.jackson.databind.json.JsonMapper;

class ConsortiumTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private final Programmes programmes = new Programmes(
            new ClassPathResource("eligibility.json"), JsonMapper.builder().build());
    private final ConsortiumMessages messages = new ConsortiumMessagesByMapStruct();

    ConsortiumTest() throws IOException {}

    @ParameterizedTest
    @CsvSource({
        "ES PT AT, true", // three different Member States
        "ES CH NO, true", // one Member State, two associated countries
        "ES ES PT AT, true",
        "ES PT, false", // two entities
        "ES ES PT, false", // three entities from two countries
        "CH NO GB, false", // no Member State
        "ES PT US, false", // the third is neither
        "ES PT AT US, true" // others may join
    })
    void horizonEuropeAsksForThreeCountriesAndAMemberState(String countries, boolean eligible) {
        var partners = Stream.of(countries.split(" "))
                .map(country -> candidate("company", country, false))
                .toList();

        assertThat(programmes.get("horizon-europe").judge(partners).holds()).isEqualTo(eligible);
    }

    @ParameterizedTest
    @CsvSource({
        "company:ES:sme company:ES hospital:ES, true",
        "company:ES company:ES hospital:ES, false", // no SME
        "company:ES:sme hospital:ES, false", // one company
        "company:ES:sme company:ES, false", // nobody who does research
        "company:ES:sme company:ES university:PT, false" // from elsewhere
    })
    void theRegionalPatternAsksForCompaniesAnSmeAndResearchInSpain(String partners, boolean eligible) {
        var candidates = Stream.of(partners.split(" "))
                .map(partner -> partner.split(":"))
                .map(partner -> candidate(partner[0], partner[1], partner.length > 2))
                .toList();

        assertThat(programmes.get("es-regional-collaborative").judge(candidates).holds())
                .isEqualTo(eligible);
    }

    @Test
    void ofAGroupOneEntityIsCounted() {
        var parent = candidate("company", "ES", false);
        var child = new Candidate(UUID.randomUUID(), "company", "PT", true, parent.kin(), null);

        var eligibility =
                programmes.get("horizon-europe").judge(List.of(parent, child, candidate("university", "AT", false)));

        assertThat(eligibility.broken())
                .extracting(finding -> finding.rule().code())
                .containsExactly("entities-in-eu-or-associated");
    }

    @ParameterizedTest
    @CsvSource({
        "cluster::10 company:sme:45 company:sme:45, true",
        "cluster::3 company:sme:50 company:sme:47, false", // the cluster has less than four per cent
        "cluster::20 company:sme:71 company:sme:9, false", // a company has less than ten
        "cluster::10 company:sme:10 company:sme:10 company::70, false", // no SMEs: eighty together
        "cluster::40 company:sme:60, false", // one SME
        "company:sme:50 company:sme:50, false", // no cluster
        "cluster:: company:sme: company:sme:, false" // nobody said
    })
    void theAeiCallAsksForTwoSmesAndSharesOfTheBudget(String partners, boolean eligible) {
        var candidates = Stream.of(partners.split(" "))
                .map(partner -> partner.split(":", -1))
                .map(partner -> new Candidate(
                        UUID.randomUUID(),
                        partner[0],
                        "ES",
                        "sme".equals(partner[1]),
                        UUID.randomUUID(),
                        partner[2].isEmpty() ? null : new BigDecimal(partner[2])))
                .toList();

        assertThat(programmes.get("es-aei-digital").judge(candidates).holds()).isEqualTo(eligible);
    }

    @ParameterizedTest
    @CsvSource({"33.33 33.33 33.34, true", "33.33 33.33 33.33, false", "50 50 -, false", "- - -, true"})
    void sharesOfTheBudgetMakeAWholeOrAreNotSaid(String shares, boolean sound) {
        var organisations = List.of(Example.OWNER, Example.HOSPITAL, Example.UNIVERSITY);
        var said = shares.split(" ");
        var partners = IntStream.range(0, 3)
                .mapToObj(place -> new Consortium.Partner(
                        organisations.get(place),
                        "partner",
                        List.of(),
                        "-".equals(said[place]) ? null : new BigDecimal(said[place])))
                .toList();
        var bid = new Consortium.Bid(
                Example.CONSORTIUM, Example.CALL, "Name", "horizon-europe", Example.OWNER, null, partners);

        if (sound) {
            assertThat(Consortium.propose(bid, Example.OWNER, Set.copyOf(organisations))
                            .state()
                            .bid())
                    .isEqualTo(bid);
        } else {
            assertThatThrownBy(() -> Consortium.propose(bid, Example.OWNER, Set.copyOf(organisations)))
                    .isInstanceOf(SharesNotWhole.class);
        }
    }

    @Test
    void saysInBothLanguagesWhatIsMissing() {
        var missing = programmes
                .get("horizon-europe")
                .judge(List.of(
                        candidate("company", "ES", false),
                        candidate("company", "ES", false),
                        candidate("company", "PT", false)))
                .broken();

        assertThat(missing).singleElement().satisfies(finding -> {
            assertThat(FindingText.of(finding, Language.EN)).endsWith("there are 2 (ES, PT).");
            assertThat(FindingText.of(finding, Language.ES))
                    .startsWith("De al menos 3 países")
                    .endsWith("hay 2 (ES, PT).");
        });
        var one = programmes.get("horizon-europe").judge(List.of()).broken().getLast();
        assertThat(FindingText.of(one, Language.EN)).startsWith("At least one independent legal entity from");
        assertThat(FindingText.of(one, Language.ES)).startsWith("Al menos una entidad jurídica independiente de");
    }

    @Test
    void isFormedOnlyWhenEligible() {
        var proposed = propose(Example.OWNER, Example.HOSPITAL, Example.UNIVERSITY);
        var programme = programmes.get("horizon-europe");

        assertThatThrownBy(() -> proposed.form(programme.judge(List.of()), TODAY))
                .isInstanceOf(NotEligible.class);
        assertTold(new ConsortiumFact.Proposed(proposed), "project.consortium.proposed", 1);
        assertTold(proposed.form(programme.judge(three()), TODAY).fact(), "project.consortium.formed", 2);
        assertTold(
                proposed.revise(proposed.bid(), Example.OWNER, Set.of(Example.HOSPITAL, Example.UNIVERSITY))
                        .fact(),
                "project.consortium.revised",
                2);
        assertTold(proposed.giveLetter(Example.HOSPITAL).fact(), "project.consortium.letter-given", 2);
        assertThatThrownBy(() -> proposed.giveLetter(UUID.randomUUID())).isInstanceOf(NotAPartner.class);
    }

    @Test
    void consistsOfTheOwnerAndOfThoseItCooperatesWith() {
        assertThatThrownBy(() -> propose(Example.OWNER, UUID.randomUUID())).isInstanceOf(NoCooperation.class);
        assertThatThrownBy(() -> propose(Example.HOSPITAL, Example.UNIVERSITY)).isInstanceOf(OwnerMissing.class);
        assertThatThrownBy(() -> propose(Example.OWNER, Example.HOSPITAL, Example.HOSPITAL))
                .isInstanceOf(PartnerNamedTwice.class);
        assertThatThrownBy(() -> Consortium.propose(
                        bid(Example.UNIVERSITY, Example.OWNER, Example.HOSPITAL),
                        Example.OWNER,
                        Set.of(Example.HOSPITAL)))
                .isInstanceOf(CoordinatorMissing.class);
    }

    private void assertTold(Fact fact, String type, long sequence) {
        var told = messages.of(fact);
        assertThat(told.topic()).isEqualTo("project.consortium.v1");
        assertThat(told.type()).isEqualTo(type);
        assertThat(told.subject()).isEqualTo(Example.CONSORTIUM);
        assertThat(told.sequence()).isEqualTo(sequence);
        assertThat(Example.json(told.data())).isEqualTo(Example.of(type));
    }

    private static Consortium.Proposed propose(UUID... partners) {
        return Consortium.propose(
                        bid(Example.OWNER, partners), Example.OWNER, Set.of(Example.HOSPITAL, Example.UNIVERSITY))
                .state();
    }

    private static Consortium.Bid bid(UUID coordinator, UUID... partners) {
        return new Consortium.Bid(
                Example.CONSORTIUM,
                Example.CALL,
                "PANCREADROP",
                "horizon-europe",
                coordinator,
                null,
                Stream.of(partners)
                        .map(partner -> new Consortium.Partner(partner, "partner", List.of(), null))
                        .toList());
    }

    private static List<Candidate> three() {
        return List.of(
                candidate("company", "ES", true),
                candidate("hospital", "PT", false),
                candidate("university", "AT", false));
    }

    private static Candidate candidate(String kind, String country, boolean sme) {
        return new Candidate(UUID.randomUUID(), kind, country, sme, UUID.randomUUID(), null);
    }
}
