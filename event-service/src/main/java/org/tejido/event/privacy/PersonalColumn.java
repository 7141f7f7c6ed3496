package org.tejido.event.privacy;

import java.util.List;

/**
 * A column that is named as if it held data of people, and what erasure makes of it. A column that is not declared here
 * stops the build.
 *
 * @param why it is left as it is, or whose it is
 */
record PersonalColumn(String table, String column, Fate fate, String why) {

    enum Fate {
        /** Emptied, or replaced by what tells nothing. */
        ERASED,
        /** Gone by itself after a short time. */
        PASSING,
        /** Told to everybody with the person's consent, and taken out by the office with the next publication. */
        PUBLISHED,
        /** No data of a person in it. */
        NOBODYS
    }

    static final List<PersonalColumn> DECLARED = List.of(
            erased("invitation", "email"),
            erased("registration", "name"),
            erased("registration", "email"),
            erased("registration", "answers"),
            erased("registration", "companions"),
            erased("registration", "priority_reason"),
            erased("participant", "offers"),
            erased("participant", "seeks"),
            erased("meeting", "message"),
            erased("survey_answer", "remarks"),
            new PersonalColumn(
                    "survey_answer", "answers", Fate.NOBODYS, "Ratings and choices; whose they are is erased."),
            new PersonalColumn("idempotency", "body", Fate.PASSING, "Answers, kept for a day to be repeated."),
            new PersonalColumn("programme", "draft", Fate.PUBLISHED, "Speakers, among others."),
            new PersonalColumn("programme", "published", Fate.PUBLISHED, "Speakers, among others."),
            new PersonalColumn("organisation", "name", Fate.NOBODYS, "An organisation's."),
            new PersonalColumn("legal_hold", "reason", Fate.NOBODYS, "The law or the matter."),
            new PersonalColumn("parked", "reason", Fate.NOBODYS, "Why a message could not be applied."),
            new PersonalColumn("scan", "scanner", Fate.NOBODYS, "A device's, or a door's."));

    private static PersonalColumn erased(String table, String column) {
        return new PersonalColumn(table, column, Fate.ERASED, "");
    }
}
