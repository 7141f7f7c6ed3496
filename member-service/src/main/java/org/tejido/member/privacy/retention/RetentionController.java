package org.tejido.member.privacy.retention;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.security.Admins;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/privacy")
class RetentionController {

    private final ApplyRetention applyRetention;
    private final RetentionRules rules;
    private final DueRecords records;

    RetentionController(ApplyRetention applyRetention, RetentionRules rules, DueRecords records) {
        this.applyRetention = applyRetention;
        this.rules = rules;
        this.records = records;
    }

    record RuleView(
            String category, int months, String counted, String basis, String effect, String activity, long version) {

        static RuleView of(RetentionRule rule) {
            return new RuleView(
                    rule.category().word(),
                    rule.months(),
                    rule.counted(),
                    rule.basis(),
                    rule.effect(),
                    rule.activity(),
                    rule.version());
        }
    }

    record RuleForm(
            @NotNull @Min(1) @Max(600) Integer months,

            @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cntrl}*", message = "must not contain control characters")
            String basis,

            @NotNull @Pattern(regexp = "erase|anonymise|keep", message = "must be erase, anonymise or keep")
            String effect) {}

    record Rules(List<RuleView> items) {}

    /** @param commit left out, nothing is erased */
    record RunForm(@Nullable Boolean commit) {}

    record Findings(boolean committed, List<Finding> findings) {}

    record Runs(List<DueRecords.Run> items) {}

    @Team
    @GetMapping("/retention-rules")
    Mono<Rules> rules() {
        return rules.all().map(all -> new Rules(all.stream().map(RuleView::of).toList()));
    }

    @Admins
    @PutMapping("/retention-rules/{category}")
    Mono<ResponseEntity<RuleView>> revise(
            @PathVariable String category, ExpectedVersion expected, @Valid @RequestBody RuleForm form, Caller caller) {
        return rules.revise(category, expected, form.months(), form.basis().strip(), form.effect(), caller)
                .map(rule -> Versioned.ok(RuleView.of(rule), rule.version()));
    }

    @Team
    @GetMapping("/retention-runs")
    Mono<Runs> runs() {
        return records.runs().map(Runs::new);
    }

    @Admins
    @PostMapping("/retention-runs")
    Mono<Findings> run(@Valid @RequestBody RunForm form, Caller caller) {
        return Boolean.TRUE.equals(form.commit())
                ? applyRetention.carryOut(caller).map(findings -> new Findings(true, findings))
                : applyRetention.plan().map(findings -> new Findings(false, findings));
    }
}
