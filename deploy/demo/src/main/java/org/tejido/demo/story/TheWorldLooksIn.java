package org.tejido.demo.story;

import java.util.Map;
import java.util.UUID;
import org.tejido.demo.client.Client;
import org.tejido.demo.client.Tejido;
import org.tejido.demo.story.ACallIsPublished.PublishedCall;
import org.tejido.demo.story.AnEventSellsOut.FullEvent;
import org.tejido.demo.story.AnOrganisationJoins.Company;
import org.tejido.demo.telling.Telling;

/** The office gives the public site its words and some news; whoever comes by reads all that is public. */
final class TheWorldLooksIn {

    private static final String UNWRITTEN = "\"0\"";

    private final Tejido tejido;
    private final Client manager;
    private final Telling telling;

    TheWorldLooksIn(Tejido tejido, Client manager, Telling telling) {
        this.tejido = tejido;
        this.manager = manager;
        this.telling = telling;
    }

    void play(Company company, PublishedCall call, FullEvent event) {
        telling.act("The world looks in");
        write("name", "Clúster de Oncología del Duero", "Duero Oncology Cluster");
        write(
                "lead",
                "Empresas, hospitales, universidades y centros de investigación que trabajan juntos contra el cáncer.",
                "Companies, hospitals, universities and research centres that work together against cancer.");
        write(
                "about",
                "Somos una **agrupación empresarial innovadora**: buscamos socios para los proyectos, celebramos encuentros y ayudamos a llevar"
                        + " los resultados de la investigación a los pacientes.",
                "We are an **innovative business cluster**: we find partners for projects, hold meetings, and help the results of research to"
                        + " reach patients.");
        write(
                "contact",
                "Calle del Ejemplo, 1 · 47001 Valladolid  \n[oficina@cluster.example](mailto:oficina@cluster.example)",
                "Calle del Ejemplo, 1 · 47001 Valladolid, Spain  \n[oficina@cluster.example](mailto:oficina@cluster.example)");
        var news = publishNews();
        for (var page : new String[] {
            "/es/socios/" + company.id(),
            "/en/calls/" + call.id(),
            "/es/eventos/" + event.id(),
            "/en/news/" + news,
            "/en/calls/atom.xml",
            "/sitemap.xml"
        }) {
            tejido.visitor().get(page).expect(200);
            telling.held("A visitor reads %s".formatted(page));
        }
    }

    /** The first time; what the office has changed since stays as it is. */
    private void write(String text, String es, String en) {
        manager.put("/api/site-texts/" + text)
                .ifMatch(UNWRITTEN)
                .body(Map.of("es", es, "en", en))
                .send()
                .expect(200, 412);
    }

    private UUID publishNews() {
        var draft = manager.post("/api/news")
                .body(
                        Map.of(
                                "es",
                                Map.of(
                                        "title", "Un consorcio para detectar antes el cáncer de páncreas",
                                        "lead",
                                                "Hospitales, universidades y empresas de varios países se han encontrado en el clúster.",
                                        "body",
                                                "Todo empezó con una convocatoria publicada aquí. **En pocas semanas** había socios de sobra, y hoy el"
                                                        + " consorcio cumple las reglas de su programa.\n\nLa próxima jornada de encuentros está abierta a todos."),
                                "en",
                                Map.of(
                                        "title", "A consortium to detect pancreatic cancer earlier",
                                        "lead",
                                                "Hospitals, universities and companies of several countries found each other in the cluster.",
                                        "body",
                                                "It began with a call that was published here. **Within weeks** there were partners enough, and today the"
                                                        + " consortium keeps the rules of its programme.\n\nThe next matchmaking day is open to everybody.")))
                .send()
                .expect(201);
        var id = draft.id("newsId");
        manager.post("/api/news/%s/publication".formatted(id))
                .ifMatch(draft.tag())
                .send()
                .expect(200);
        telling.held("Greta publishes news in two languages");
        return id;
    }
}
