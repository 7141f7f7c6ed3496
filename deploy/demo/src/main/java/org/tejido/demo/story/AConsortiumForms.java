package org.tejido.demo.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.tejido.demo.client.Ids;
import org.tejido.demo.story.ACallIsPublished.Proposed;
import org.tejido.demo.story.ACallIsPublished.PublishedCall;
import org.tejido.demo.story.AnOrganisationJoins.Company;
import org.tejido.demo.story.PartnersMeet.Partner;
import org.tejido.demo.telling.StepFailed;
import org.tejido.demo.telling.Telling;

/** Enough partners make a consortium; the programme's rules are checked, and say what is missing. */
final class AConsortiumForms {

    private static final String PROGRAMME = "horizon-europe";

    /** @param partners all that the company cooperates with */
    record FormedConsortium(UUID refused, UUID formed, List<Partner> partners) {}

    private final PartnersMeet partnersMeet;
    private final Telling telling;

    AConsortiumForms(PartnersMeet partnersMeet, Telling telling) {
        this.partnersMeet = partnersMeet;
        this.telling = telling;
    }

    FormedConsortium play(Run run, Company company, PublishedCall call, Partner first) {
        telling.act("The partners become a consortium");
        var refused = propose(run, company, call, List.of(first));
        var reasons = eligibility(company, refused);
        telling.holds(!reasons.isEmpty(), "Two of Spain are not eligible: " + String.join(" ", reasons));
        var tooEarly = form(company, refused, 409);
        telling.held("So they cannot form a consortium yet (%s)".formatted(tooEarly));

        var partners = new ArrayList<>(List.of(first));
        for (var needed : whoWouldCompleteIt(company, refused)) {
            partners.add(partnersMeet.alsoMeets(run, company, call, needed));
        }
        var formed = propose(run, company, call, partners);
        var broken = eligibility(company, formed);
        telling.holds(broken.isEmpty(), "With them every rule holds");
        form(company, formed, 200);
        telling.held("Carmen forms the consortium of %d".formatted(partners.size() + 1));
        return new FormedConsortium(refused, formed, partners);
    }

    private UUID propose(Run run, Company company, PublishedCall call, List<Partner> partners) {
        var id = Ids.next();
        var members = Stream.concat(
                        Stream.of(Map.of("organisationId", company.id(), "role", "coordinator")),
                        partners.stream()
                                .map(it -> Map.of(
                                        "organisationId", it.organisation().organisation(), "role", "partner")))
                .toList();
        company.contact()
                .post("/api/consortia")
                .body(Map.of(
                        "id",
                        id,
                        "callId",
                        call.id(),
                        "name",
                        "EARLYBLOOD %s, %d partners".formatted(run.mark(), members.size()),
                        "programme",
                        PROGRAMME,
                        "coordinatorId",
                        company.id(),
                        "partners",
                        members))
                .send()
                .expect(201);
        return id;
    }

    private List<Proposed> whoWouldCompleteIt(Company company, UUID consortium) {
        var answer = company.contact()
                .get("/api/consortia/%s/completion".formatted(consortium))
                .expect(200)
                .body();
        var additions = answer.path("additions").valueStream().toList();
        telling.holds(
                answer.at("/eligibility/eligible").asBoolean(),
                "The fewest that would complete it are %d".formatted(additions.size()));
        for (var addition : additions) {
            var tasks = addition.path("covers")
                    .valueStream()
                    .map(cover -> cover.path("task").asString(""))
                    .toList();
            telling.says("%s (%s): %s"
                    .formatted(
                            addition.path("name").asString(""),
                            addition.path("country").asString(""),
                            tasks.isEmpty() ? "a rule asks for it" : String.join(", ", tasks)));
        }
        return additions.stream().map(ACallIsPublished::proposed).toList();
    }

    /** @return what each rule that is broken says */
    private static List<String> eligibility(Company company, UUID consortium) {
        var answer = company.contact()
                .get("/api/consortia/%s/eligibility".formatted(consortium))
                .expect(200);
        var broken = answer.body()
                .path("rules")
                .valueStream()
                .filter(rule -> !rule.path("holds").asBoolean())
                .map(rule -> rule.path("text").asString(""))
                .toList();
        if (broken.isEmpty() != answer.body().path("eligible").asBoolean()) {
            throw new StepFailed("Eligibility and its reasons contradict each other: " + answer.body());
        }
        return broken;
    }

    private static String form(Company company, UUID consortium, int status) {
        var path = "/api/consortia/" + consortium;
        var seen = company.contact().get(path).expect(200);
        return company.contact()
                .post(path + "/formation")
                .ifMatch(seen.tag())
                .send()
                .expect(status)
                .summary();
    }
}
