package org.tejido.member.field;

import java.util.Arrays;
import java.util.Locale;

/** Of what form the values of a field are. */
enum Type {
    TEXT("token"),
    NUMBER("number"),
    DATE("day"),
    YES_NO("flag"),
    CHOICE("token"),
    CHOICES("token"),
    LINK("token"),
    ORGANISATION("refers_to");

    private final String column;

    Type(String column) {
        this.column = column;
    }

    static Type of(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By which values are looked for. */
    String column() {
        return column;
    }

    boolean isChosen() {
        return this == CHOICE || this == CHOICES;
    }

    boolean isOrdered() {
        return this == NUMBER || this == DATE;
    }
}
