package org.tejido.member.privacy.person;

import java.util.List;

/**
 * A column that is named as if it held data of people, and what erasure makes of it. A column that is not declared here stops
 * the build.
 *
 * @param why it is kept, or whose name it is
 */
record PersonalColumn(String table, String column, Fate fate, String why) {

    enum Fate {
        /** Emptied, or replaced by what tells nothing. */
        ERASED,
        /** The law has it kept. */
        KEPT,
        /** No data of a person in it. */
        NOBODYS
    }

    static final List<PersonalColumn> DECLARED = List.of(
            erased("person", "name"),
            erased("person", "sort_name"),
            erased("person", "email"),
            erased("person", "phone"),
            erased("person", "position"),
            erased("person_role", "title"),
            erased("consent", "evidence"),
            erased("consent_request", "email_hash"),
            erased("import_row", "cells"),
            erased("import_row", "before"),
            erased("import_job", "columns"),
            erased("inbound_mail", "sender"),
            erased("inbound_mail", "recipients"),
            erased("person_merge", "loser"),
            erased("person_merge", "before"),
            erased("person_merge", "after"),
            erased("person_merge_row", "taken"),
            new PersonalColumn(
                    "suppression",
                    "email_hash",
                    Fate.KEPT,
                    "A keyed hash, so that an address that said no is not asked again (GDPR, art. 21(3))."),
            new PersonalColumn(
                    "decision_vote",
                    "name",
                    Fate.KEPT,
                    "Minutes of the association's bodies (Ley Orgánica 1/2002, art. 14.1)."),
            nobodys("import_job", "file_name", "A file's."),
            nobodys("import_row", "name_key", "An organisation's."),
            nobodys("tag", "name", "A word of the office."),
            nobodys("organisation_file", "name", "A file's."),
            nobodys("segment", "name", "A word of the office."),
            nobodys("processing_text", "recipients", "Kinds of recipients, in the register."),
            nobodys("outside_enterprise", "name", "An enterprise's."),
            nobodys("organisation", "name", "An organisation's."),
            nobodys("organisation", "sort_name", "An organisation's."),
            nobodys("organisation", "name_key", "An organisation's."),
            nobodys("organisation", "other_names", "An organisation's."),
            nobodys("organisation", "other_name_keys", "An organisation's."),
            nobodys("organisation_merge_row", "column_name", "Of a table."),
            nobodys("person_merge_row", "column_name", "Of a table."));

    private static PersonalColumn erased(String table, String column) {
        return new PersonalColumn(table, column, Fate.ERASED, "");
    }

    private static PersonalColumn nobodys(String table, String column, String why) {
        return new PersonalColumn(table, column, Fate.NOBODYS, why);
    }
}
