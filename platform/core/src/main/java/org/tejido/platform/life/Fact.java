package org.tejido.platform.life;

/** Something that happened in a domain, in its own words. It stays inside; what leaves is a message. */
public interface Fact {}
