package org.tejido.member.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be taken; what may be changed until it is committed.
 *
 * @param mapping field by column, counted from 0
 * @param mode what becomes of rows about somebody known: passed over, or updated by what their cells say
 * @param source whose external ids the file carries
 * @param country of rows that do not name one
 * @param resemblanceAccepted names that are alike mean different organisations: somebody has looked
 */
record Settings(
        @NotNull Map<Integer, String> mapping,
        @NotNull Mode mode,
        @Nullable String source,
        @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
        boolean resemblanceAccepted) {

    enum Mode {
        @JsonProperty("create")
        CREATE,
        @JsonProperty("update")
        UPDATE
    }
}
