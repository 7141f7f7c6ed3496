package org.tejido.member.dues;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import reactor.core.publisher.Mono;

@RestController
class BandRunController {

    private final RebandMembers rebandMembers;
    private final Rebandings rebandings;

    BandRunController(RebandMembers rebandMembers, Rebandings rebandings) {
        this.rebandMembers = rebandMembers;
        this.rebandings = rebandings;
    }

    /** @param commit left out, nothing is told and nobody is asked */
    record Run(
            @NotNull @Min(DuesForms.FIRST_YEAR + 1) @Max(DuesForms.LAST_YEAR)
            Integer year,

            @Nullable Boolean commit) {

        boolean isMeant() {
            return Boolean.TRUE.equals(commit);
        }
    }

    record ChangeView(
            UUID membershipId,
            UUID organisationId,
            String organisationName,
            Rebanding.Place before,
            Rebanding.Place after,
            List<String> because) {}

    record Unplaced(UUID membershipId, UUID organisationId, String organisationName) {}

    record RunView(
            int year,
            boolean committed,
            List<ChangeView> changes,
            int unchanged,
            List<Unplaced> withoutFigure,
            List<ChargeDues.Passed> passedOver) {

        static RunView of(Run run, Rebanding rebanding, Map<UUID, String> names) {
            return new RunView(
                    run.year(),
                    run.isMeant(),
                    rebanding.changes().stream()
                            .map(it -> new ChangeView(
                                    it.membership(),
                                    it.organisation(),
                                    String.valueOf(names.get(it.organisation())),
                                    it.before(),
                                    it.after(),
                                    it.because()))
                            .toList(),
                    rebanding.unchanged(),
                    rebanding.withoutFigure().stream()
                            .map(it -> new Unplaced(
                                    it.membership(), it.organisation(), String.valueOf(names.get(it.organisation()))))
                            .toList(),
                    rebanding.passed());
        }
    }

    /** Tells who comes into another band and why, and acts on it where that is meant. */
    @Team
    @PostMapping("/api/dues-band-runs")
    Mono<RunView> run(@Valid @RequestBody Run run, Caller caller) {
        var rebanding = run.isMeant() ? rebandMembers.carryOut(run.year(), caller) : rebandMembers.plan(run.year());
        return rebanding.flatMap(it -> rebandings.names(organisations(it)).map(names -> RunView.of(run, it, names)));
    }

    private static List<UUID> organisations(Rebanding rebanding) {
        return Stream.concat(
                        rebanding.changes().stream().map(Rebanding.Change::organisation),
                        rebanding.withoutFigure().stream().map(Payers.Known::organisation))
                .toList();
    }
}
