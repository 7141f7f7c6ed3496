package org.tejido.member.today;

/** A mail to whoever has something to do today: plain text. */
record Digest(String subject, String text) {}
