package org.tejido.member.privacy.retention;

import java.time.LocalDate;

/**
 * How long a class of records is kept.
 *
 * @param counted from when on
 * @param basis the law that it follows
 * @param effect erase, anonymise or keep
 * @param activity in the register of processing
 */
record RetentionRule(
        Category category, int months, String counted, String basis, String effect, String activity, long version) {

    static final String KEEP = "keep";

    /** What is of that day or before is due. */
    LocalDate before(LocalDate today) {
        return today.minusMonths(months);
    }

    boolean acts() {
        return !effect.equals(KEEP);
    }

    /** @throws EffectImpossible for what cannot become of such records */
    RetentionRule revise(int other, String law, String what) {
        if (!what.equals(KEEP) && !what.equals(category.effect())) {
            throw new EffectImpossible(category.effect());
        }
        return new RetentionRule(category, other, counted, law, what, activity, version + 1);
    }
}
