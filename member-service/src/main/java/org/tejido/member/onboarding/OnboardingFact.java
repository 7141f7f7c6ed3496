package org.tejido.member.onboarding;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.life.Fact;

sealed interface OnboardingFact extends Fact {

    record Opened() implements OnboardingFact {}

    record Applied() implements OnboardingFact {}

    record Assigned() implements OnboardingFact {}

    /** @param titleEs of the stage moved to */
    record Moved(String titleEs, String titleEn) implements OnboardingFact {}

    /**
     * @param validUntil the last day on which it counts; null for ever
     * @param paper file that shows it
     */
    record Ticked(
            String requirement,
            @Nullable LocalDate validUntil,
            @Nullable UUID paper) implements OnboardingFact {}

    record Unticked(String requirement) implements OnboardingFact {}

    record Parked(String reason) implements OnboardingFact {}

    record Resumed() implements OnboardingFact {}

    record Won(@Nullable String reason) implements OnboardingFact {}

    record Lost(String reason) implements OnboardingFact {}
}
