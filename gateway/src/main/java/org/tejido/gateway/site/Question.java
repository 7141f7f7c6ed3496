package org.tejido.gateway.site;

/** What is asked of a service. @param uri path and query, encoded */
record Question<T>(Source source, String uri, Language language, Class<T> form) {}
