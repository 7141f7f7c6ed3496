package org.tejido.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A cluster in which something is on every page: none is judged by how it looks when it is empty.
 *
 * @param places what a picture is called and the address of its page, which the site has one of for each language
 * @param ofTheMember the same, as somebody sees them who acts for a member
 * @param member what that person's browser keeps of the session
 */
record Showcase(Map<String, Place> places, Map<String, Place> ofTheMember, String member) {

    /** @param words that have to be on the page, so that no picture is one of an empty page */
    record Place(String es, String en, String words) {

        String in(String language) {
            return language.equals("es") ? es : en;
        }
    }

    static Showcase of(Cluster cluster) {
        try (var ada = cluster.ada();
                var guest = cluster.visitor()) {
            return new Making(cluster, ada, guest).everything();
        }
    }

    private static final class Making {

        private final Cluster cluster;
        private final Visitor ada;
        private final Visitor guest;
        private final Map<String, Place> places = new LinkedHashMap<>();

        private Making(Cluster cluster, Visitor ada, Visitor guest) {
            this.cluster = cluster;
            this.ada = ada;
            this.guest = guest;
        }

        private Showcase everything() {
            places.put("around-the-console", new Place("/account", "/account", "Ada Prieto"));
            page("access", "/console/access", "Ada Prieto");
            ada.post("/api/api-keys", """
                    {"name":"Registro de eventos","scopes":["event:read","event:write"],"expiresAt":"%s"}""".formatted(Instant.now().plus(Duration.ofDays(90))));
            page("api-keys", "/console/api-keys", "Registro de eventos");
            webhook();
            page("parked-messages", "/console/parked-messages", "");
            page("newsroom", "/newsroom", "");
            ada.post("/api/fields", """
                    {"subject":"organisation","key":"turnover","type":"number","terms":{"label":{"es":"Facturación","en":"Turnover"},"unit":"k€","least":0}}""");
            page("fields", "/console/fields", "k€");
            page("nowhere", "/console/nowhere", "");
            tariff();
            var file = anImportThatCanBeUndone();
            page("imports", "/console/imports", "socios.csv");
            page("import", "/console/imports/" + file, "Biotecnologías del Esla");
            var owner = member("Biotecnología del Arlanza S.L.", "B49555121", "company", "Burgos");
            var hospital = member("Hospital Universitario del Cea", "G47223342", "hospital", "León");
            var university = member("Universidad del Cega", "Q4200003D", "university", "Segovia");
            onboarding();
            duplicate();
            organisation(owner);
            calls(owner, List.of(hospital, university));
            events(List.of(owner, hospital, university));
            survey();
            page("plan", "/console/plan", "2026");
            page("figure", "/console/plan?indicator=" + aFigureWithACourse(), "");
            news();
            site("site", "/es", "/en", "Arlanza");
            site("site-members", "/es/socios", "/en/members", "Hospital Universitario del Cea");
            site("site-member", "/es/socios/" + owner.organisation(), "/en/members/" + owner.organisation(), "Arlanza");
            site("site-join", "/es/asociarse", "/en/join", "");
            site("site-nowhere", "/es/nada", "/en/nothing", "");
            site("site-privacy", "/es/privacidad", "/en/privacy", "");
            site("site-legal", "/es/aviso-legal", "/en/legal-notice", "");
            return new Showcase(places, ofTheMember(owner, hospital), member());
        }

        private void page(String name, String address, String words) {
            places.put(name, new Place(address, address, words));
        }

        private void site(String name, String es, String en, String words) {
            places.put(name, new Place(es, en, words));
        }

        /** Its name leads nowhere, so that there is a delivery which waits. */
        private void webhook() {
            var made = ada.post("/api/webhooks", """
                    {"url":"https://erp.example/tejido","description":"Contabilidad",
                     "types":["event.registration.confirmed","event.registration.cancelled","member.membership.admitted"]}""");
            var id = id(made.getAsJsonObject("webhook"), "webhookId");
            ada.post("/api/webhooks/" + id + "/ping", "{}");
            page("webhooks", "/console/webhooks", "Contabilidad");
            page("webhook", "/console/webhooks/" + id, "webhook.ping");
        }

        /** With a call of another member that it fits, and its own, in which somebody waits. */
        private Map<String, Place> ofTheMember(Admitted one, Admitted hospital) {
            var other = ada.post("/api/calls", """
                    {"organisationId":"%s","title":"Biopsia líquida en el seguimiento del cáncer de pulmón",
                     "abstract":"Nuestro hospital busca una empresa con pruebas de sangre para la oncología.","programme":"es-regional-collaborative",
                     "deadline":"%s","seeks":{"kinds":["company"],"countries":["ES"],"expertise":["biopsia líquida"]},
                     "contact":{"name":"Luis Gómez","email":"luis@socios.example"}}""".formatted(
                            hospital.organisation(), Cluster.today().plusDays(9)));
            ada.change("POST", "/api/calls/" + id(other, "callId") + "/publication", "{}", version(other));
            return Map.of(
                    "member-home", new Place("/console/home", "/console/home", "cáncer de pulmón"),
                    "member-record",
                            new Place(
                                    "/console/organisations/" + one.organisation(),
                                    "/console/organisations/" + one.organisation(),
                                    "Inés Arlanza"),
                    "member-membership",
                            new Place(
                                    "/console/membership/" + one.membership(),
                                    "/console/membership/" + one.membership(),
                                    "Arlanza"));
        }

        private String member() {
            try (var ines = cluster.invited("Inés Arlanza", "Biotecnología del Arlanza S.L.")) {
                return ines.context().storageState();
            }
        }

        private void tariff() {
            ada.post("/api/tariffs", """
                    {"fromYear":%d,"proRata":"none","entrance":150,"source":"Asamblea general, punto 4",
                     "bands":[{"tier":"sme","headcountFrom":0,"amount":600},{"tier":"large","headcountFrom":0,"amount":1200},
                              {"tier":"research","headcountFrom":0,"amount":300},{"tier":"institutional","headcountFrom":0,"amount":300}]}""".formatted(Cluster.today().getYear()));
        }

        /** Written, worked on since in one place, and tried to be undone: one row stays, the others go. */
        private String anImportThatCanBeUndone() {
            var one =
                    ada.post("/api/imports?subject=organisations&fileName=socios.csv", "text/csv", file("socios.csv"));
            one = step(one, "/trial", "tried");
            one = step(one, "/commit?skipTroubles=true", "done");
            var worked = ada.get("/api/organisations?query=esla")
                    .getAsJsonArray("items")
                    .get(0)
                    .getAsJsonObject();
            ada.change(
                    "PATCH",
                    "/api/organisations/" + worked.get("organisationId").getAsString(),
                    "{\"city\":\"Benavente\"}",
                    worked.get("version").getAsInt());
            return id(step(one, "/undo/trial", "undo-tried"), "importId");
        }

        private JsonObject step(JsonObject file, String what, String until) {
            var path = "/api/imports/" + id(file, "importId");
            ada.change("POST", path + what, "{}", file.get("version").getAsInt());
            while (true) {
                var now = ada.get(path);
                if (now.get("stage").getAsString().equals(until)) {
                    return now;
                }
                ada.page().waitForTimeout(100);
            }
        }

        private record Admitted(String organisation, String membership) {}

        private Admitted member(String name, String taxId, String kind, String city) {
            var application = applies(name, taxId, kind, city);
            ada.change(
                    "POST",
                    "/api/memberships/" + id(application, "membershipId") + "/admission",
                    "{\"since\":\"%s\"}".formatted(Cluster.today()),
                    1);
            ada.waitsForMember(id(application, "organisationId"));
            return new Admitted(id(application, "organisationId"), id(application, "membershipId"));
        }

        private JsonObject applies(String name, String taxId, String kind, String city) {
            return ada.post("/api/applications", """
                    {"organisation":{"name":"%s","kind":"%s","country":"ES","taxId":"%s","city":"%s","sme":%b,
                                     "website":"https://arlanza.example","keywords":["oncología","biopsia líquida"],
                                     "description":"Pruebas de sangre que encuentran el cáncer a tiempo."},
                     "contact":{"name":"Inés Arlanza","email":"ines@%s.example","phone":"+34 600 000 000","position":"Dirección"}}""".formatted(
                            name, kind, taxId, city, kind.equals("company"), taxId.toLowerCase()));
        }

        private void onboarding() {
            applies("Diagnóstica del Bierzo S.L.", "B47654322", "company", "Ponferrada");
            applies("Farmacéutica del Órbigo y de la Maragatería S.A.", "A47111117", "company", "Astorga");
            var board = ada.get("/api/onboarding-board").getAsJsonArray("stages");
            var one = board.get(0)
                    .getAsJsonObject()
                    .getAsJsonArray("cases")
                    .get(0)
                    .getAsJsonObject();
            page("onboarding", "/console/onboarding", "Bierzo");
            page("onboarding-case", "/console/onboarding?case=" + id(one, "caseId"), "");
            page("membership", "/console/membership", "Bierzo");
            page("membership-all", "/console/membership?view=all", "Arlanza");
            page("membership-dues", "/console/membership?view=dues", "");
            page("membership-renewal", "/console/membership?view=renewal", "");
        }

        private void duplicate() {
            ada.post("/api/organisations?resemblanceAccepted=true", """
                    {"name":"Biotecnologia del Arlanza","kind":"company","country":"ES","city":"Lerma"}""");
            while (true) {
                for (var pair : ada.get("/api/duplicates").getAsJsonArray("items")) {
                    page("duplicates", "/console/duplicates", "Biotecnologia del Arlanza");
                    page("duplicate", "/console/duplicates/" + id(pair.getAsJsonObject(), "duplicateId"), "Lerma");
                    return;
                }
                ada.page().waitForTimeout(200);
            }
        }

        private void organisation(Admitted one) {
            ada.post("/api/interactions", """
                    {"kind":"call","direction":"incoming","minutes":25,"happenedAt":"%s","organisations":["%s"],
                     "text":"Buscan hospitales con biobanco para validar la prueba. Quieren venir a la jornada de enero."}""".formatted(Instant.now(), one.organisation()));
            ada.post("/api/interactions", """
                    {"kind":"email","direction":"incoming","happenedAt":"%s","organisations":["%s"],
                     "text":"¿Cuándo se reúne la junta?"}""".formatted(Instant.now().minusSeconds(90_000), one.organisation()));
            ada.post("/api/tasks", """
                    {"title":"Enviar las bases de la convocatoria","dueOn":"%s","about":{"kind":"organisation","id":"%s"}}""".formatted(Cluster.today().minusDays(3), one.organisation()));
            page("today", "/console/today?whose=everybody", "bases de la convocatoria");
            page("organisations", "/console/organisations", "Arlanza");
            page("people", "/console/people", "Inés Arlanza");
            people(one.organisation());
            ada.post("/api/segments", """
                    {"name":"Socios de Burgos","shared":true,"filter":{"city":"Burgos","standing":"member"}}""");
            page("segments", "/console/segments", "Socios de Burgos");
            page("organisations-none", "/console/organisations?query=zzzz", "");
            page("organisation", "/console/organisations/" + one.organisation(), "biobanco");
            page("member", "/console/membership/" + one.membership(), "");
        }

        private void calls(Admitted owner, List<Admitted> partners) {
            var call = ada.post("/api/calls", """
                    {"organisationId":"%s","title":"Validación clínica de una biopsia líquida para el cáncer de páncreas",
                     "abstract":"Buscamos hospitales y universidades para validar una prueba de sangre. Hacen falta cohortes, biobanco y bioinformática.",
                     "programme":"es-regional-collaborative","deadline":"%s",
                     "seeks":{"kinds":["hospital","university"],"countries":["ES"],"expertise":["oncología","biobanco","bioinformática"]},
                     "contact":{"name":"Inés Arlanza","email":"ines@arlanza.example"}}""".formatted(
                            owner.organisation(), Cluster.today().plusDays(12)));
            var id = id(call, "callId");
            ada.change(
                    "POST",
                    "/api/calls/" + id + "/publication",
                    "{}",
                    call.get("version").getAsInt());
            var interests = new ArrayList<JsonObject>();
            for (var partner : partners) {
                interests.add(ada.post("/api/calls/" + id + "/interests", """
                        {"organisationId":"%s","message":"Tenemos una cohorte de cuatro mil pacientes y un biobanco acreditado.",
                         "contact":{"name":"Luis Gómez","email":"luis@socios.example"}}""".formatted(partner.organisation())));
            }
            var accepted = interests.getFirst();
            ada.change(
                    "POST",
                    "/api/interests/" + id(accepted, "interestId") + "/acceptance",
                    "{}",
                    accepted.get("version").getAsInt());
            var consortium = ada.post("/api/consortia", """
                    {"callId":"%s","name":"Biopsia Arlanza","programme":"horizon-europe","coordinatorId":"%s",
                     "partners":[{"organisationId":"%2$s","role":"coordinador"},{"organisationId":"%s","role":"socio clínico"}]}""".formatted(
                            id, owner.organisation(), partners.getFirst().organisation()));
            page("calls", "/console/calls", "Validación clínica");
            page("call", "/console/calls/" + id, "Hospital Universitario del Cea");
            page("cooperations", "/console/together", "Biopsia Arlanza");
            ada.post("/api/collaborations", """
                    {"title":"Cohortes de oncología de Castilla y León","startedOn":"2024-03-01","organisationIds":["%s","%s","%s"],
                     "abstract":"Una cohorte común de tres centros."}""".formatted(
                            owner.organisation(),
                            partners.getFirst().organisation(),
                            partners.getLast().organisation()));
            page("network", "/console/network", "2024");
            page("consortium", "/console/consortia/" + id(consortium, "consortiumId"), "Biopsia Arlanza");
            site("site-calls", "/es/convocatorias", "/en/calls", "Validación clínica");
            site("site-call", "/es/convocatorias/" + id, "/en/calls/" + id, "Validación clínica");
        }

        private void events(List<Admitted> guests) {
            var day = Cluster.today().plusDays(45);
            var event = ada.post("/api/events", """
                    {"kind":"matchmaking-day","title":{"es":"Jornada de encuentros sobre diagnóstico precoz","en":"Matchmaking day on early diagnosis"},
                     "description":{"es":"Una mañana de reuniones de veinte minutos.","en":"A morning of meetings of twenty minutes."},
                     "startsAt":"%sT10:00:00","endsAt":"%sT17:00:00","zone":"Europe/Madrid","place":"Valladolid, Palacio de Congresos","capacity":6,
                     "price":{"memberCents":2000,"otherCents":7500,"currency":"EUR"},"visibility":"public"}""".formatted(day, day));
            var id = id(event, "eventId");
            ada.change(
                    "POST",
                    "/api/events/" + id + "/publication",
                    "{}",
                    event.get("version").getAsInt());
            var first = "";
            for (var guest : guests) {
                first = id(
                        ada.post("/api/events/" + id + "/registrations", """
                                {"person":{"name":"Pilar Sanz Ortega","email":"pilar-%s@socios.example"},"organisationId":"%1$s"}""".formatted(guest.organisation())),
                        "registrationId");
            }
            ada.post("/api/registrations/" + first + "/check-in", "{}");
            ada.post("/api/events", """
                    {"kind":"course","title":{"es":"Curso de regulación de productos sanitarios","en":"Course on regulation of medical devices"},
                     "startsAt":"%sT09:00:00","endsAt":"%sT14:00:00","zone":"Europe/Madrid","place":"León","capacity":20,
                     "price":{"memberCents":0,"otherCents":12000,"currency":"EUR"},"visibility":"public"}""".formatted(day.plusDays(9), day.plusDays(9)));
            page("events", "/console/events", "Valladolid");
            page("event", "/console/events/" + id, "Pilar Sanz Ortega");
            page("door", "/console/events/" + id + "/door", "Pilar Sanz Ortega");
            page("scanner", "/console/events/" + id + "/scanner", "");
            page("survey-none", "/console/events/" + id + "/survey", "");
            site("site-events", "/es/eventos", "/en/events", "Valladolid");
            site("site-event", "/es/eventos/" + id, "/en/events/" + id, "Valladolid");
        }

        private record Guest(String registration, String token) {}

        /** Of an event that is over once everybody has come: all but the last have answered. */
        private void survey() {
            var event = ada.post("/api/events", """
                    {"kind":"panel","title":{"es":"Mesa redonda sobre biobancos","en":"Panel on biobanks"},
                     "startsAt":"%1$sT10:00:00","endsAt":"%1$sT12:00:00","zone":"Europe/Madrid","place":"Burgos","capacity":20,
                     "price":{"memberCents":0,"otherCents":0,"currency":"EUR"},"visibility":"public"}""".formatted(Cluster.today().plusDays(2)));
            var path = "/api/events/" + id(event, "eventId");
            var published = ada.change("POST", path + "/publication", "{}", version(event));
            ada.change("PUT", path + "/survey", """
                    {"questions":[
                      {"key":"overall","kind":"rating","label":{"es":"¿Qué le pareció?","en":"How was it?"},"required":true},
                      {"key":"again","kind":"choice","label":{"es":"¿Volvería?","en":"Would you come again?"},"required":false,"options":["Sí, seguro","Quizá","No"]},
                      {"key":"better","kind":"text","label":{"es":"¿Qué haría mejor?","en":"What would you do better?"},"required":false}]}""", 0);
            var guests = Stream.of("Marta Ferrer", "Luis Gómez", "Aitana Robles", "Bruno Vidal")
                    .map(name -> comes(path, name))
                    .toList();
            isOver(path, version(published));
            answers(guests.get(0), """
                    {"overall":5,"again":"Sí, seguro","better":"Más tiempo para preguntas."}""");
            answers(guests.get(1), """
                    {"overall":4,"again":"Sí, seguro"}""");
            answers(guests.get(2), """
                    {"overall":4,"again":"Quizá","better":"Una sala más grande: no cabíamos todos, y desde el fondo no se leían las diapositivas."}""");
            page("survey", path.replace("/api/", "/console/") + "/survey", "75");
            var last = guests.getLast();
            site(
                    "site-survey",
                    "/es/encuestas/%s?token=%s".formatted(last.registration(), last.token()),
                    "/en/surveys/%s?token=%s".formatted(last.registration(), last.token()),
                    "");
        }

        private Guest comes(String event, String name) {
            var receipt = guest.post(event + "/registrations", """
                    {"person":{"name":"%s","email":"%s@socios.example"}}""".formatted(name, UUID.randomUUID()));
            ada.post("/api/registrations/" + id(receipt, "registrationId") + "/check-in", "{}");
            return new Guest(id(receipt, "registrationId"), id(receipt, "token"));
        }

        /** Moved to where it begins in a moment, and waited for. */
        private void isOver(String event, int version) {
            var begins = LocalDateTime.now(ZoneId.of("Europe/Madrid"))
                    .plusSeconds(20)
                    .truncatedTo(ChronoUnit.SECONDS);
            ada.change("PATCH", event, """
                    {"startsAt":"%s","endsAt":"%s"}""".formatted(written(begins), written(begins.plusSeconds(1))), version);
        }

        private static String written(LocalDateTime local) {
            return local.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        }

        private void answers(Guest who, String answers) {
            var own = "/api/registrations/%s/survey".formatted(who.registration());
            while (!guest.get(own + "?token=" + who.token()).get("open").getAsBoolean()) {
                guest.page().waitForTimeout(500);
            }
            guest.post("%s-answer?token=%s".formatted(own, who.token()), "{\"answers\":%s}".formatted(answers));
        }

        /** The same person under two addresses. */
        private void people(String organisation) {
            var other = ada.post("/api/people", """
                    {"organisationId":"%s","name":"Inés Arlanza Gil","email":"ines.arlanza@correo.example","position":"Directora científica"}""".formatted(organisation));
            var one = ada.get("/api/people?query=ines%20arlanza").getAsJsonArray("items").asList().stream()
                    .map(JsonElement::getAsJsonObject)
                    .map(person -> id(person, "personId"))
                    .filter(person -> !person.equals(id(other, "personId")))
                    .findFirst()
                    .orElseThrow();
            page("person", "/console/people/" + one, "Inés Arlanza");
            page(
                    "people-merge",
                    "/console/people/%s/merge?other=%s".formatted(one, id(other, "personId")),
                    "Directora científica");
        }

        private static int version(JsonObject of) {
            return of.get("version").getAsInt();
        }

        private String aFigureWithACourse() {
            var plan = ada.get("/api/plans?state=approved")
                    .getAsJsonArray("items")
                    .get(0)
                    .getAsJsonObject();
            while (true) {
                for (var figure : ada.get("/api/plans/%s/figures".formatted(id(plan, "planId")))
                        .getAsJsonArray("items")) {
                    var one = figure.getAsJsonObject();
                    if (one.has("value")
                            && one.has("target")
                            && one.get("value").getAsDouble() > 0) {
                        return id(one, "indicatorId");
                    }
                }
                ada.page().waitForTimeout(200);
            }
        }

        private void news() {
            var item = ada.post("/api/news", """
                    {"es":{"title":"Un consorcio para detectar antes el cáncer de páncreas","lead":"Tres socios se han encontrado en el clúster.",
                           "body":"Todo empezó con una convocatoria publicada aquí. **En pocas semanas** había socios de sobra."},
                     "en":{"title":"A consortium to detect pancreatic cancer earlier","lead":"Three members found each other in the cluster.",
                           "body":"It all began with a call that was published here. **Within weeks** there were partners enough."}}""");
            ada.change(
                    "POST",
                    "/api/news/" + id(item, "newsId") + "/publication",
                    "{}",
                    item.get("version").getAsInt());
            site("site-news", "/es/noticias", "/en/news", "");
            site("site-news-item", "/es/noticias/" + id(item, "newsId"), "/en/news/" + id(item, "newsId"), "");
        }

        private static String file(String name) {
            try {
                return Files.readString(Path.of("src/test/resources", name));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static String id(JsonObject of, String field) {
            return of.get(field).getAsString();
        }
    }
}
