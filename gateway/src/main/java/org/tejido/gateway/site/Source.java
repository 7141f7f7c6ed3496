package org.tejido.gateway.site;

/** Who knows what is shown: names of {@code tejido.routes}. */
enum Source {
    MEMBERS("member"),
    CALLS("project"),
    EVENTS("event");

    private final String service;

    Source(String service) {
        this.service = service;
    }

    String service() {
        return service;
    }
}
