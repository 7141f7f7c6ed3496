package org.tejido.platform.problem;

/** One field at fault: its JSON pointer (RFC 6901), a stable code, and a sentence. */
record FieldError(String pointer, String code, String detail) {}
