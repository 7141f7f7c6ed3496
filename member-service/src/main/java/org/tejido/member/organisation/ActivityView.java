package org.tejido.member.organisation;

import java.util.List;
import org.tejido.member.classification.Activity;
import org.tejido.member.history.Language;

/** What an organisation does, with the words for it. */
public record ActivityView(String scheme, String code, String label) {

    static List<ActivityView> of(List<String> words) {
        return words.stream()
                .map(Activity::read)
                .map(it -> new ActivityView(it.scheme(), it.code(), it.label(Language.EN)))
                .toList();
    }

    ActivityView in(Language language) {
        return new ActivityView(scheme, code, new Activity(scheme, code).label(language));
    }

    /** As a cell of a file has it. */
    public String word() {
        return new Activity(scheme, code).word();
    }
}
