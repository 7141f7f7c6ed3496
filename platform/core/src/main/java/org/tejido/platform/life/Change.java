package org.tejido.platform.life;

/**
 * What a decision returns: the new state and what happened. One change tells one message, whose sequence is the
 * aggregate's version after the change.
 */
public record Change<S>(S state, Fact fact) {}
