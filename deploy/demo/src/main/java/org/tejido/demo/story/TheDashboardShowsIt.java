package org.tejido.demo.story;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.demo.client.Client;
import org.tejido.demo.client.Until;
import org.tejido.demo.story.AConsortiumForms.FormedConsortium;
import org.tejido.demo.story.AnEventSellsOut.FullEvent;
import org.tejido.demo.telling.StepFailed;
import org.tejido.demo.telling.Telling;
import tools.jackson.databind.JsonNode;

/** What happened counts in the action plan's figures, and each figure leads back to it. */
final class TheDashboardShowsIt {

    /** The plan that every installation begins with. */
    private static final String SHIPPED = "019aa5f0-3c00-7a10-8000-0000000f0001";

    private static final Duration CARRIED = Duration.ofMinutes(3);

    private final Client manager;
    private final Telling telling;

    TheDashboardShowsIt(Client manager, Telling telling) {
        this.manager = manager;
        this.telling = telling;
    }

    void play(FormedConsortium consortium, FullEvent event) {
        telling.act("The board opens the dashboard");
        var plan = approved();
        telling.held("The action plan counts: «%s», with %d lines"
                .formatted(
                        plan.path("titleEs").asString(""),
                        plan.path("areas").findValues("line").size()));
        var indicators = manager.all("/api/plans/%s/indicators".formatted(id(plan)));
        leadsTo(indicator(indicators, "consortia-formed"), consortium.formed());
        leadsTo(indicator(indicators, "attendance"), event.attended());
        dashboard(plan, indicators.size());
    }

    /** The first time, the assembly approves the plan that was shipped. */
    private JsonNode approved() {
        var counting = manager.get("/api/plans?state=approved").expect(200).items();
        if (!counting.isEmpty()) {
            return counting.getFirst();
        }
        var draft = manager.get("/api/plans/" + SHIPPED).expect(200);
        return manager.post("/api/plans/%s/approval".formatted(SHIPPED))
                .ifMatch(draft.tag())
                .body(Map.of("decidedBy", "Asamblea general"))
                .send()
                .expect(200)
                .body();
    }

    private void leadsTo(JsonNode indicator, UUID subject) {
        var address = "/api/indicators/" + indicator.path("indicatorId").asString();
        var facts =
                Until.satisfied(CARRIED, () -> manager.all(address + "/facts"), seen -> fact(seen, subject) != null);
        var fact = fact(facts, subject);
        if (fact == null) {
            throw new StepFailed("%s does not stand behind the figure %s"
                    .formatted(subject, indicator.path("code").asString()));
        }
        var figure = manager.get(address + "/values").expect(200).body();
        telling.says(figure.path("titleEn").asString("") + ": "
                + figure.path("explanation").asString(""));
        telling.equal(
                figure.path("part").asInt(),
                facts.stream().mapToInt(it -> it.path("counts").asInt()).sum(),
                "What the facts behind it add up to is the figure");
        manager.get(fact.path("source").asString()).expect(200);
        telling.held("One of them is what just happened, and leads to %s"
                .formatted(fact.path("source").asString()));
    }

    private void dashboard(JsonNode plan, int indicators) {
        var figures = manager.get("/api/plans/%s/figures".formatted(id(plan)))
                .expect(200)
                .items();
        telling.equal(indicators, figures.size(), "Figures on the dashboard, each beside its target");
    }

    private static JsonNode indicator(List<JsonNode> indicators, String code) {
        return indicators.stream()
                .filter(it -> it.path("code").asString("").equals(code))
                .findFirst()
                .orElseThrow(() -> new StepFailed("The plan has no indicator " + code));
    }

    private static @Nullable JsonNode fact(List<JsonNode> facts, UUID subject) {
        return facts.stream()
                .filter(it -> it.path("subject").asString("").equals(subject.toString()))
                .findFirst()
                .orElse(null);
    }

    private static String id(JsonNode plan) {
        return plan.path("planId").asString();
    }
}
