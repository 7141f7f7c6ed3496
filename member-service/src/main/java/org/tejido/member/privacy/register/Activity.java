package org.tejido.member.privacy.register;

import java.util.List;
import org.tejido.member.history.Language;

/**
 * Something that is done with data of people.
 *
 * @param legalBasis one of those of GDPR, art. 6(1)
 * @param retired no longer done
 * @param version one more with each change; the earlier ones stay
 */
record Activity(String code, String legalBasis, boolean retired, Text es, Text en, long version) {

    static final String LEGAL_BASES =
            "consent|contract|legal-obligation|vital-interests|public-task|legitimate-interests";

    Text in(Language language) {
        return switch (language) {
            case ES -> es;
            case EN -> en;
        };
    }

    /** @param basis the law or the interest behind the legal basis */
    record Text(
            String purpose,
            String basis,
            String people,
            String data,
            String recipients,
            String transfers,
            String retention,
            String security) {

        /** Its place among the parts. */
        static final int RETENTION = 6;

        /** In the order in which the register shows them. */
        List<String> parts() {
            return List.of(purpose, basis, people, data, recipients, transfers, retention, security);
        }
    }
}
