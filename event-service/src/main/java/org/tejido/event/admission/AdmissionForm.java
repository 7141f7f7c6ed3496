package org.tejido.event.admission;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an event's admission, whole.
 *
 * @param closesAt from then on nobody registers; local at the event's place
 * @param cancelUntil from then on nobody cancels but the team; local at the event's place
 * @param approval the office says yes or no to everyone who asks to come
 * @param offerHours working hours for which an offer from the waiting list stands, 8 unless told
 */
record AdmissionForm(
        @Nullable @JsonFormat(lenient = OptBoolean.FALSE) LocalDateTime closesAt,
        @Nullable @JsonFormat(lenient = OptBoolean.FALSE) LocalDateTime cancelUntil,
        boolean approval,
        @Nullable @Min(1) @Max(200) Integer offerHours,
        @Nullable @Size(max = 40) List<@NotNull @Valid Question> questions) {

    static final int DEFAULT_HOURS = 8;

    int hours() {
        return offerHours == null ? DEFAULT_HOURS : offerHours;
    }

    /** @throws QuestionTwice where two have one key */
    List<Question> asked() {
        var asked = questions == null ? List.<Question>of() : questions;
        var keys = asked.stream().collect(Collectors.groupingBy(Question::key, Collectors.counting()));
        keys.forEach((key, times) -> {
            if (times > 1) {
                throw new QuestionTwice(key);
            }
        });
        asked.forEach(Question::requireOptions);
        return asked;
    }
}
