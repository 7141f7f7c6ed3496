package org.tejido.event.door;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a scanner has seen since it last was connected, and whatever of that it is not sure to have told.
 *
 * @param scanner a name for it, such as that of its door
 */
record ScanForm(
        @Nullable @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*")
        String scanner,

        @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Seen> scans) {

    /**
     * @param id made by the scanner; the same for ever, however often it is told
     * @param scannedAt by the scanner's clock
     * @param direction {@code entry} unless told
     */
    record Seen(
            @NotNull UUID id,
            @NotBlank @Size(max = 300) String pass,
            @NotNull Instant scannedAt,

            @Nullable @Pattern(regexp = "entry|exit") String direction) {}
}
