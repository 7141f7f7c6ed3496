package org.tejido.event.admission;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that everybody is asked who registers.
 *
 * @param key by which answers name it; stays while the wording changes
 * @param label in Spanish, English or both
 * @param options of a choice
 * @param retainDays after the end of the event, from then on answers are due to be erased; null for as long as the registration itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Question(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String key,
        @NotNull Kind kind,

        @NotEmpty
        Map<
                        @NotNull @Pattern(regexp = "es|en") String,
                        @NotNull @Size(min = 1, max = 300) @Pattern(regexp = "[^\\x00]*") String>
                label,

        boolean required,

        @Nullable @Size(max = 50)
        List<@NotNull @Size(min = 1, max = 200) @Pattern(regexp = "[^\\x00]*") String> options,

        @Nullable @Min(1) @Max(3_650) Integer retainDays) {

    private static final int LONGEST = 2_000;

    public enum Kind {
        text,
        choice,
        yesno
    }

    void requireOptions() {
        if ((kind == Kind.choice) == (options == null || options.isEmpty())) {
            throw new OptionsMisplaced(key);
        }
    }

    /** @throws WrongAnswer for what is no answer to this */
    void check(@Nullable Object answer) {
        if (answer == null) {
            if (required) {
                throw new WrongAnswer("answer-missing", key, "The question %s is to be answered.".formatted(key));
            }
            return;
        }
        var fits =
                switch (kind) {
                    case text ->
                        answer instanceof String text
                                && !text.isBlank()
                                && text.length() <= LONGEST
                                && text.indexOf(0) < 0;
                    case choice -> options != null && options.contains(answer);
                    case yesno -> answer instanceof Boolean;
                };
        if (!fits) {
            throw new WrongAnswer("answer-malformed", key, "This is no answer to the question %s.".formatted(key));
        }
    }
}
