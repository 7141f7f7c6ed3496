package org.tejido.member.privacy.person;

/**
 * Where data of a person lie, and what becomes of them.
 *
 * @param where table of this service, or another service
 * @param outcome {@code erased}; {@code kept} by law; {@code review}: somebody has to look; {@code elsewhere}: another service
 * @param rows how many; 0 where it is not counted
 */
record Place(String where, String outcome, long rows, String why) {

    static Place erased(String where, long rows) {
        return new Place(where, "erased", rows, "");
    }
}
