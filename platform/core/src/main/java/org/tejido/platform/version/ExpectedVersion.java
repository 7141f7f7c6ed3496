package org.tejido.platform.version;

/** The version that the caller has read and means to change, from {@code If-Match}. */
public record ExpectedVersion(long value) {}
