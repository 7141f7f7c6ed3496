package org.tejido.member.relation;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one is to the other, in the words of either. */
enum RelationKind {
    PARENT_OF("parent-of", "subsidiary-of"),
    SPIN_OFF_OF("spin-off-of", "origin-of"),
    REPRESENTS("represents", "represented-by"),

    /** Of another cluster or an interest group. */
    MEMBER_OF("member-of", "has-member"),
    SUPPLIES("supplies", "supplied-by"),
    PARTNER_OF("partner-of", "partner-of");

    private final String ofSource;
    private final String ofTarget;

    RelationKind(String ofSource, String ofTarget) {
        this.ofSource = ofSource;
        this.ofTarget = ofTarget;
    }

    /** In the words of the side from which it is written down. */
    String word() {
        return ofSource;
    }

    /** In the words of the other side. */
    String inverse() {
        return ofTarget;
    }

    boolean isMutual() {
        return ofSource.equals(ofTarget);
    }

    /** Nobody is an ancestor of himself. */
    boolean isDescent() {
        return this == PARENT_OF || this == SPIN_OFF_OF;
    }

    /** By either of its words. @throws RelationKindUnknown for anything else */
    static RelationKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.ofSource.equals(word) || kind.ofTarget.equals(word))
                .findFirst()
                .orElseThrow(RelationKindUnknown::new);
    }

    static String words() {
        return Arrays.stream(values())
                .flatMap(kind -> Stream.of(kind.ofSource, kind.ofTarget))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
