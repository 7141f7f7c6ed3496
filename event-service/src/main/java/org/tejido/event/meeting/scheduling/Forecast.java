package org.tejido.event.meeting.scheduling;

import java.util.List;

/**
 * What can come of it, before anything is planned.
 *
 * @param wanted how many meetings both sides want
 * @param bound more than which cannot take place
 * @param crowded people who want more than they are there for, those who lose most first
 * @param shortOfTables slots in which more pairs of people are there than tables
 * @param apart meetings of two who are never there at the same time
 */
public record Forecast(
        int wanted, int bound, List<Crowded> crowded, List<ShortOfTables> shortOfTables, List<Integer> apart) {

    /** @param room how many of the meetings wanted this person can have at most */
    public record Crowded(int person, int wanted, int room) {}

    /** @param pairs who could sit down together then */
    public record ShortOfTables(int slot, int pairs, int tables) {}
}
