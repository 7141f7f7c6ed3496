package org.tejido.demo.story;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tejido.demo.client.Client;
import org.tejido.demo.client.Until;
import org.tejido.demo.story.ACallIsPublished.PublishedCall;
import org.tejido.demo.story.AConsortiumForms.FormedConsortium;
import org.tejido.demo.story.AnEventSellsOut.FullEvent;
import org.tejido.demo.story.AnOrganisationJoins.Company;
import org.tejido.demo.story.PartnersMeet.Partner;
import org.tejido.demo.telling.StepFailed;
import org.tejido.demo.telling.Telling;
import tools.jackson.databind.JsonNode;

/** All that happened, in all services, on one timeline: each fact, and each once. */
final class EveryStepStandsInTheHistory {

    private static final Duration CARRIED = Duration.ofMinutes(3);

    private final Client manager;
    private final Telling telling;

    EveryStepStandsInTheHistory(Client manager, Telling telling) {
        this.manager = manager;
        this.telling = telling;
    }

    /** Something that happened, as the message that told it is called, and to what. */
    private record Fact(String kind, UUID subject) {

        static Fact of(JsonNode line) {
            return new Fact(
                    line.path("kind").asString(""),
                    UUID.fromString(line.path("subject").asString()));
        }

        @Override
        public String toString() {
            return kind + " " + subject;
        }
    }

    void play(Company company, PublishedCall call, FormedConsortium consortium, FullEvent event) {
        telling.act("Every step stands in the history, once");
        var expected = expected(company, call, consortium, event);
        var lines = Until.satisfied(CARRIED, () -> historyOf(company.contact(), company.id()), seen -> facts(seen)
                .keySet()
                .containsAll(expected));
        lines.reversed().stream()
                .filter(line -> !line.path("kind").asString("").startsWith("event.registration"))
                .forEach(line -> telling.says(line.path("text").asString("")));
        var found = facts(lines).keySet().stream().filter(expected::contains).collect(toSet());
        telling.same(expected, found, "Facts of this story on the company's timeline, carried there by messages");
        onceEach(facts(lines));
        for (var partner : consortium.partners()) {
            ofPartner(partner, consortium);
        }
        telling.held("None of them twice; and the consortium stands in each partner's history, once");
    }

    private static Set<Fact> expected(
            Company company, PublishedCall call, FormedConsortium consortium, FullEvent event) {
        var facts = new LinkedHashSet<Fact>();
        facts.add(new Fact("member.organisation.registered", company.id()));
        facts.add(new Fact("member.membership.applied", company.membership()));
        facts.add(new Fact("member.membership.admitted", company.membership()));
        facts.add(new Fact("project.call.published", call.id()));
        for (var partner : consortium.partners()) {
            facts.addAll(met(partner));
        }
        facts.add(new Fact("project.consortium.proposed", consortium.refused()));
        facts.add(new Fact("project.consortium.proposed", consortium.formed()));
        facts.add(new Fact("project.consortium.formed", consortium.formed()));
        for (var registration : event.ofCompany()) {
            facts.add(new Fact("event.registration.confirmed", registration));
        }
        facts.add(new Fact("event.attendance.recorded", event.attended()));
        return facts;
    }

    private static List<Fact> met(Partner partner) {
        return List.of(
                new Fact("project.interest.expressed", partner.interest()),
                new Fact("project.interest.accepted", partner.interest()),
                new Fact("project.cooperation.opened", partner.cooperation()));
    }

    private void ofPartner(Partner partner, FormedConsortium consortium) {
        var expected = new LinkedHashSet<>(met(partner));
        expected.add(new Fact("project.consortium.formed", consortium.formed()));
        var organisation = partner.organisation().organisation();
        var seen = Until.satisfied(CARRIED, () -> facts(historyOf(manager, organisation)), facts -> facts.keySet()
                .containsAll(expected));
        if (!seen.keySet().containsAll(expected)) {
            throw new StepFailed("The history of %s lacks some of %s"
                    .formatted(partner.organisation().name(), expected));
        }
        onceEach(seen);
    }

    private static void onceEach(Map<Fact, Long> facts) {
        facts.forEach((fact, times) -> {
            if (times != 1) {
                throw new StepFailed("%s stands in the history %d times".formatted(fact, times));
            }
        });
    }

    private static List<JsonNode> historyOf(Client client, UUID organisation) {
        return client.all("/api/organisations/%s/history".formatted(organisation));
    }

    /** Some facts may happen to a thing more than once in its life; those of this story do not. */
    private static Map<Fact, Long> facts(List<JsonNode> lines) {
        return lines.stream().map(Fact::of).collect(groupingBy(fact -> fact, counting()));
    }
}
