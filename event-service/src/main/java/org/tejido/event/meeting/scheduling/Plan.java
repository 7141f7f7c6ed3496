package org.tejido.event.meeting.scheduling;

/**
 * Meetings in slots and at tables.
 *
 * @param slot of each meeting, {@link #NOWHERE} where it does not take place
 * @param table of each meeting, from 1 on; 0 where it does not take place
 * @param held how many take place
 * @param bound more than which cannot take place, whatever the plan
 */
public record Plan(int[] slot, int[] table, int held, int bound) {

    public static final int NOWHERE = Agenda.NOWHERE;
}
