package org.tejido.event.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that everybody is asked who came.
 *
 * @param key by which answers name it
 * @param label in Spanish, English or both
 * @param options of a choice
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Question(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String key,
        @NotNull Kind kind,

        @NotEmpty
        Map<
                        @NotNull @Pattern(regexp = "es|en") String,
                        @NotNull @Size(min = 1, max = 300) @Pattern(regexp = "[^\\x00]*") String>
                label,

        boolean required,

        @Nullable @Size(max = 20)
        List<@NotNull @Size(min = 1, max = 200) @Pattern(regexp = "[^\\x00]*") String> options) {

    static final int BEST = 5;
    private static final int LONGEST = 2_000;

    /** A rating is a whole number from 1 to 5, the best. */
    enum Kind {
        rating,
        choice,
        text
    }

    boolean hasItsOptions() {
        return (kind == Kind.choice) == (options != null && !options.isEmpty());
    }

    /** @throws UnfitAnswer for what is no answer to this */
    void check(@Nullable Object answer) {
        if (answer == null) {
            if (required) {
                throw new UnfitAnswer("answer-missing", key, "The question %s is to be answered.".formatted(key));
            }
            return;
        }
        var fits =
                switch (kind) {
                    case rating -> answer instanceof Integer number && number >= 1 && number <= BEST;
                    case choice -> options != null && options.contains(answer);
                    case text ->
                        answer instanceof String text
                                && !text.isBlank()
                                && text.length() <= LONGEST
                                && text.indexOf(0) < 0;
                };
        if (!fits) {
            throw new UnfitAnswer("answer-malformed", key, "This is no answer to the question %s.".formatted(key));
        }
    }
}
