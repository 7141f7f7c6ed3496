package org.tejido.member.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class DecisionForms {

    private static final String LINE = "\\P{Cntrl}*";
    private static final String NO_CONTROLS = "must not contain control characters";

    private DecisionForms() {}

    /**
     * @param id made by the client, or left to the service
     * @param body left out, the board; of an appeal, the assembly
     */
    record NewDecision(
            @Nullable UUID id,

            @Nullable @Pattern(regexp = "board|assembly", message = "must be board or assembly")
            String body,

            @NotNull LocalDate metOn,

            @NotNull @Pattern(regexp = "approved|refused", message = "must be approved or refused")
            String outcome,

            @NotEmpty @Size(max = 500) List<@NotNull @Valid NewVote> votes,
            @Nullable @Valid NewMinutes minutes) {

        boolean approved() {
            return outcome.equals("approved");
        }

        Decision.Body decidedBy(Matter matter) {
            if (body != null) {
                return Decision.Body.of(body);
            }
            return matter == Matter.APPEAL ? Decision.Body.ASSEMBLY : Decision.Body.BOARD;
        }

        Ballot ballot(UUID organisation) {
            return Ballot.on(organisation, votes.stream().map(NewVote::cast).toList());
        }

        Decision.Minutes documents() {
            return minutes == null
                    ? new Decision.Minutes(null, null, null)
                    : new Decision.Minutes(minutes.number, minutes.url, minutes.sha256);
        }
    }

    record NewVote(
            @Nullable
            @Size(min = 1, max = 200)
            @Pattern(regexp = " *+[^\\s\\p{Cntrl}]\\P{Cntrl}*+", message = "must say something")
            String name,

            @Nullable UUID seatId,
            @Nullable UUID organisationId,
            @Nullable Boolean conflict,

            @NotNull @Pattern(regexp = "yes|no|abstention|absent", message = "must be yes, no, abstention or absent")
            String vote) {

        private Ballot.Vote cast() {
            if ((name == null) == (seatId == null)) {
                throw new VoterUnclear();
            }
            return new Ballot.Vote(
                    name == null ? null : name.strip(),
                    seatId,
                    organisationId,
                    Boolean.TRUE.equals(conflict),
                    Ballot.Choice.of(vote));
        }
    }

    record NewMinutes(
            @Nullable @Size(min = 1, max = 100) @Pattern(regexp = LINE, message = NO_CONTROLS)
            String number,

            @Nullable
            @Size(max = 1000)
            @Pattern(regexp = "https?://[^\\s\\p{Cntrl}]+", message = "must be an address of the web")
            String url,

            @Nullable @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 hexadecimal digits in lower case")
            String sha256) {}

    record Ratification(
            @NotNull LocalDate ratifiedOn,

            @NotBlank @Size(max = 100) @Pattern(regexp = LINE, message = NO_CONTROLS)
            String minutesNumber) {}
}
