package org.tejido.gateway.sitetext;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which words the office may write itself. */
public enum SiteText {
    /** What the cluster is called; plain. */
    NAME(100),
    /** Who it is, in a sentence or two; plain. */
    LEAD(500),
    /** Who it is, for the first page; CommonMark, as the others below. */
    ABOUT(20_000),
    /** Where it is found and how it is reached, below every page. */
    CONTACT(2_000),
    /** What members have of it, above the form with which one applies. */
    JOIN(20_000),
    /** What is to be said of personal data beside what the register of processing says. */
    PRIVACY(50_000),
    /** Whose site this is, and on what terms (in Spain: Ley 34/2002, art. 10). */
    LEGAL(50_000);

    private final int longest;

    SiteText(int longest) {
        this.longest = longest;
    }

    public int longest() {
        return longest;
    }

    /** Whether it stands in one line or a short paragraph, and is no CommonMark. */
    public boolean isPlain() {
        return this == NAME || this == LEAD;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SiteText> of(String word) {
        return Arrays.stream(values()).filter(text -> text.word().equals(word)).findFirst();
    }
}
