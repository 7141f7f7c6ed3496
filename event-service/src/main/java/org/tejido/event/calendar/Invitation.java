package org.tejido.event.calendar;

/** What a mail tells calendars (RFC 6047). @param method {@code REQUEST} or {@code CANCEL} */
public record Invitation(String method, String text) {}
