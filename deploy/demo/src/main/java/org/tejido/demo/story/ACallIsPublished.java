package org.tejido.demo.story;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tejido.demo.client.Client;
import org.tejido.demo.client.Ids;
import org.tejido.demo.client.Tejido;
import org.tejido.demo.story.AnOrganisationJoins.Company;
import org.tejido.demo.telling.StepFailed;
import org.tejido.demo.telling.Telling;
import tools.jackson.databind.JsonNode;

/** The company says what it looks for; matching ranks who could help, and says why. */
final class ACallIsPublished {

    private static final int SHOWN = 3;

    /**
     * The call, and what matching proposed: organisations of the slice alone, best first.
     *
     * @param contact whom to talk to, which nobody learns from the call
     */
    record PublishedCall(UUID id, Contact contact, List<Proposed> proposed) {}

    record Proposed(UUID organisation, String name, String country) {

        boolean abroad() {
            return !country.equals("ES");
        }
    }

    private final Tejido tejido;
    private final Telling telling;

    ACallIsPublished(Tejido tejido, Telling telling) {
        this.tejido = tejido;
        this.telling = telling;
    }

    PublishedCall play(Run run, Company company, Client manager) {
        telling.act("It publishes a call for collaborators");
        var id = Ids.next();
        var contact = new Contact("Carmen Contacto", run.mailOf("proyecto"));
        var path = "/api/calls/" + id;
        var draft = company.contact()
                .post("/api/calls")
                .body(call(id, run, contact))
                .send()
                .expect(201);
        telling.holds(tejido.visitor().get(path).is(404), "Carmen drafts the call; no visitor sees a draft");
        company.contact()
                .post(path + "/publication")
                .ifMatch(draft.tag())
                .send()
                .expect(200);
        var seen = tejido.visitor().get(path).expect(200);
        telling.equal("open", seen.text("stage"), "She publishes it and every visitor can read it, stage");
        telling.holds(!seen.body().toString().contains(contact.email()), "Whom to talk to is not shown to visitors");
        return new PublishedCall(id, contact, proposed(path, company, manager));
    }

    private List<Proposed> proposed(String path, Company company, Client manager) {
        var matches =
                company.contact().get(path + "/matches?limit=50").expect(200).items();
        telling.holds(!matches.isEmpty(), "Matching proposes %d organisations".formatted(matches.size()));
        telling.holds(ranked(matches), "They are ranked, and each says why");
        matches.stream().limit(SHOWN).forEach(this::tell);
        var proofs = matches.stream()
                .limit(10)
                .mapToInt(match -> proofsThatHold(match, manager))
                .sum();
        telling.held(
                "Each project given as a reason for the first ten was looked up: it exists and the organisation took part (%d)"
                        .formatted(proofs));
        return matches.stream().map(ACallIsPublished::proposed).toList();
    }

    private static boolean ranked(List<JsonNode> matches) {
        var best = Double.MAX_VALUE;
        for (var match : matches) {
            var score = match.path("score").asDouble();
            var byLane = match.path("byLane").asBoolean();
            if (score > best && !byLane || match.path("reasons").isEmpty()) {
                return false;
            }
            best = byLane ? best : score;
        }
        return true;
    }

    private void tell(JsonNode match) {
        var why = match.path("reasons")
                .valueStream()
                .map(reason -> reason.path("text").asString(""))
                .toList();
        telling.says("%.2f  %s (%s): %s"
                .formatted(
                        match.path("score").asDouble(),
                        match.path("name").asString(""),
                        match.path("country").asString(""),
                        String.join(" ", why)));
    }

    /** Looks up each project that similar work is claimed for. */
    private static int proofsThatHold(JsonNode match, Client manager) {
        var organisation = match.path("organisationId").asString("");
        var proofs = match.path("reasons")
                .valueStream()
                .filter(reason -> reason.path("code").asString("").startsWith("similar"))
                .flatMap(reason -> reason.path("evidence").valueStream())
                .filter(evidence -> evidence.path("kind").asString("").equals("collaboration"))
                .map(evidence -> evidence.path("id").asString(""))
                .toList();
        for (var proof : proofs) {
            var project = manager.get("/api/collaborations/" + proof).expect(200);
            if (!project.body().path("organisationIds").toString().contains(organisation)) {
                throw new StepFailed(
                        "Matching says that %s took part in %s, and it did not".formatted(organisation, proof));
            }
        }
        return proofs.size();
    }

    static Proposed proposed(JsonNode match) {
        return new Proposed(
                UUID.fromString(match.path("organisationId").asString()),
                match.path("name").asString(""),
                match.path("country").asString(""));
    }

    private static Map<String, Object> call(UUID id, Run run, Contact contact) {
        return Map.of(
                "id",
                id,
                "title",
                "Early detection of pancreatic and lung cancer by liquid biopsy (%s)".formatted(run.mark()),
                "abstract",
                """
                        We look for partners to validate a blood test for the early detection of pancreatic and lung cancer. The test
                        reads methylation patterns of circulating tumour DNA and needs clinical samples, biomarkers confirmed in
                        prospective cohorts, bioinformatics for the classification, and a health technology assessment. Hospitals
                        with oncology units, research centres for genomics and small companies for in vitro diagnostics are welcome.
                        """,
                "programme",
                "horizon-europe",
                "deadline",
                run.today().plusDays(60),
                "seeks",
                Map.of(
                        "kinds", List.of("hospital", "research-centre", "university"),
                        "expertise", List.of("oncology", "genomes", "clinical trials"),
                        "tasks",
                                List.of(
                                        Map.of("name", "Clinical validation", "expertise", List.of("clinical trials")),
                                        Map.of("name", "Methylation patterns", "expertise", List.of("methylation")))),
                "contact",
                contact);
    }
}
