package org.tejido.gateway;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The services as visitors of the site find them, in the form that their contracts have. */
final class Neighbours {

    static final String MEMBER = "019aa5f0-3c00-7a10-8000-000000000a01";
    static final String CALL = "019aa5f0-3c00-7a10-8000-00000000ca11";
    static final String EVENT = "019aa5f0-3c00-7a10-8000-00000000e001";
    static final String REGISTRATION = "019aa5f4-5100-7b20-8000-00000000c002";

    static final String A_MEMBER = """
            {"organisationId":"019aa5f0-3c00-7a10-8000-000000000a01","name":"Oncoduero Biotech, S.L.","kind":"company",
             "country":"ES","city":"Valladolid","website":"https://oncoduero.example","description":"Biopsia líquida.\\nDesde 2019.",
             "keywords":["liquid biopsy"],"nuts":"ES418","region":"Valladolid",
             "activities":[{"scheme":"cnae-2025","code":"72.10","label":"Investigación"}],"memberSince":"2026-02-01"}""";

    static final String A_CALL = """
            {"callId":"019aa5f0-3c00-7a10-8000-00000000ca11","organisationId":"019aa5f0-3c00-7a10-8000-000000000a01",
             "organisationName":"Oncoduero Biotech, S.L.","stage":"open","title":"Early detection of cancer",
             "abstract":"We look for partners.","programme":"horizon-europe","deadline":"2027-04-30",
             "seeks":{"kinds":["hospital"],"countries":["PT"],"expertise":["oncology"]},"publishedOn":"2026-11-02","version":2}""";

    static final String AN_EVENT = """
            {"eventId":"019aa5f0-3c00-7a10-8000-00000000e001","stage":"published","kind":"conference",
             "title":{"es":"Jornada de oncología","en":"Oncology day"},"description":{"es":"Un día juntos."},
             "startsAt":"2027-03-18T09:00:00","endsAt":"2027-03-18T18:00:00","zone":"Europe/Madrid",
             "startsAtInstant":"2027-03-18T08:00:00Z","endsAtInstant":"2027-03-18T17:00:00Z",
             "place":"Palacio de Congresos, Salamanca","capacity":120,"taken":20,
             "price":{"memberCents":0,"otherCents":4500,"currency":"EUR"},"visibility":"public","version":3}""";

    static final String A_PROGRAMME = """
            {"eventId":"019aa5f0-3c00-7a10-8000-00000000e001","version":2,"publishedVersion":2,
             "rooms":[{"roomId":"019aa5f7-2100-7d40-8000-00000000a001","name":"Aula Magna","capacity":200}],
             "speakers":[{"speakerId":"019aa5f7-2100-7d40-8000-00000000b001","name":"Ana Pérez",
                          "affiliation":"Hospital Clínico","url":"https://hospital.example/ana"}],
             "sessions":[{"sessionId":"019aa5f7-2100-7d40-8000-00000000c001","title":{"es":"Apertura","en":"Opening"},
                          "track":"Clínica","roomId":"019aa5f7-2100-7d40-8000-00000000a001",
                          "startsAt":"2027-03-18T09:30:00","endsAt":"2027-03-18T10:30:00","zone":"Europe/Madrid",
                          "startsAtInstant":"2027-03-18T08:30:00Z","endsAtInstant":"2027-03-18T09:30:00Z",
                          "speakers":[{"speakerId":"019aa5f7-2100-7d40-8000-00000000b001"}]}]}""";

    static final String A_REGISTRATION = """
            {"registrationId":"019aa5f4-5100-7b20-8000-00000000c002","eventId":"019aa5f0-3c00-7a10-8000-00000000e001",
             "stage":"confirmed","person":{"name":"Ana Pérez","email":"ana@example.org"},"seats":1,"memberPrice":false,
             "priceCents":4500,"currency":"EUR","registeredAt":"2027-02-01T10:21:33.120451Z"}""";

    static final String A_RECEIPT = """
            {"registrationId":"019aa5f4-5100-7b20-8000-00000000c002","eventId":"019aa5f0-3c00-7a10-8000-00000000e001",
             "stage":"confirmed","seats":1,"memberPrice":false,"priceCents":4500,"currency":"EUR","token":"pass-of-ana"}""";

    static final String AN_ADMISSION = """
            {"eventId":"019aa5f0-3c00-7a10-8000-00000000e001","approval":false,"offerHours":8,"formVersion":3,"capacity":120,
             "taken":120,"queue":7,"version":1,
             "questions":[{"key":"menu","kind":"choice","label":{"en":"<Menu>"},"required":true,"options":["meat","none"]},
                          {"key":"bus","kind":"yesno","label":{"en":"By bus"},"required":false}],
             "categories":[{"categoryId":"019aa5f0-4d00-7a10-8000-00000000d001","title":{"en":"On site"},"attendance":"on-site",
                            "capacity":80,"taken":80,"memberCents":0,"otherCents":4500,"position":0,"queue":0,"version":1}]}""";

    static final String A_NOTICE = """
            {"language":"es","title":"Aviso","sections":[
              {"title":"Responsable","lines":[{"label":"Responsable","text":"Clúster de Castilla"}]},
              {"title":"Derechos","lines":[{"label":"","text":"Puede oponerse."}]}]}""";

    private Neighbours() {}

    /** All answer, each with one of what it has. */
    static void live() {
        var services = Upstream.SHARED;
        services.saysNothingElse();
        services.says("/member/api/directory", 200, many(A_MEMBER));
        services.says("/member/api/directory/" + MEMBER, 200, A_MEMBER);
        services.says("/member/api/privacy/notice", 200, A_NOTICE);
        services.says("/project/api/calls", 200, many(A_CALL));
        services.says("/project/api/calls/" + CALL, 200, A_CALL);
        services.says("/event/api/events", 200, many(AN_EVENT));
        services.says("/event/api/events/" + EVENT, 200, AN_EVENT);
        services.says("/event/api/events/" + EVENT + "/admission", 404, "{}");
        services.says("/event/api/events/" + EVENT + "/programme", 200, A_PROGRAMME);
        services.says("/event/api/registrations/" + REGISTRATION, 200, A_REGISTRATION);
    }

    static String many(String item) {
        return "{\"items\":[" + item + "],\"next\":\"further+on/=\"}";
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Routes {

        @Bean
        DynamicPropertyRegistrar routesToNeighbours() {
            return properties -> {
                properties.add("tejido.routes.member.uri", () -> Upstream.SHARED.uri() + "/member");
                properties.add("tejido.routes.project.uri", () -> Upstream.SHARED.uri() + "/project");
                properties.add("tejido.routes.event.uri", () -> Upstream.SHARED.uri() + "/event");
            };
        }
    }
}
