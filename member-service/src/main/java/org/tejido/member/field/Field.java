package org.tejido.member.field;

import java.util.UUID;

/** @param key by which clients name it; never another's */
record Field(UUID id, Subject subject, String key, Type type, Terms terms, long version) {}
