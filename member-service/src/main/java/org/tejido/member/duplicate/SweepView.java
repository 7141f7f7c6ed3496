package org.tejido.member.duplicate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the comparison of everything has come.
 *
 * @param compared so many organisations
 */
record SweepView(long compared, Instant begunAt, @Nullable Instant finishedAt) {}
