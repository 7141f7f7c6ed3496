package org.tejido.member.privacy.register;

import jakarta.validation.Valid;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.member.history.Language;
import org.tejido.platform.problem.Malformed;
import org.tejido.platform.security.Anyone;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/privacy")
class RegisterController {

    private static final Pattern CODE = Pattern.compile("[a-z]{1,60}|(?=.{3,60}$)[a-z]+(-[a-z]+)+");
    private static final MediaType CSV = new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8);

    private final ProcessingRegister register;
    private final Kept kept;
    private final WriteActivity writeActivity;
    private final Controller controller;

    RegisterController(ProcessingRegister register, Kept kept, WriteActivity writeActivity, Controller controller) {
        this.register = register;
        this.kept = kept;
        this.writeActivity = writeActivity;
        this.controller = controller;
    }

    record All(List<Activity> items) {}

    record Shown(List<ActivityView> items) {}

    /** For whoever wants to know what becomes of his data. */
    @Anyone
    @GetMapping("/notice")
    Mono<ResponseEntity<Notice>> notice(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        var language = Language.accepted(languages);
        return register.all().zipWith(kept.rules(), (all, rules) -> in(language, ResponseEntity.ok())
                .body(Notice.of(all, rules, controller, language)));
    }

    @Team
    @GetMapping("/activities")
    Mono<Shown> list() {
        return register.all()
                .zipWith(
                        kept.rules(),
                        (all, rules) -> new Shown(all.stream()
                                .map(activity ->
                                        ActivityView.of(activity, rules.getOrDefault(activity.code(), List.of())))
                                .toList()));
    }

    @Team
    @GetMapping("/activities/{code}")
    Mono<ResponseEntity<Activity>> get(@PathVariable String code) {
        return register.get(code).map(activity -> Versioned.ok(activity, activity.version()));
    }

    @Team
    @GetMapping("/activities/{code}/versions")
    Mono<All> versions(@PathVariable String code) {
        return register.versions(code).map(All::new);
    }

    @Team
    @PostMapping("/activities/{code}")
    Mono<ResponseEntity<Activity>> add(
            @PathVariable String code, @Valid @RequestBody ActivityForm form, Caller caller) {
        if (!CODE.matcher(code).matches()) {
            throw new Malformed(
                    "activity-code-malformed", "A code is words of small letters with hyphens between them.");
        }
        return writeActivity
                .add(code, form, caller)
                .map(activity -> Versioned.created("/api/privacy/activities/" + code, activity, activity.version()));
    }

    @Team
    @PutMapping("/activities/{code}")
    Mono<ResponseEntity<Activity>> revise(
            @PathVariable String code, ExpectedVersion expected, @Valid @RequestBody ActivityForm form, Caller caller) {
        return writeActivity
                .revise(code, expected, form, caller)
                .map(activity -> Versioned.ok(activity, activity.version()));
    }

    @Team
    @GetMapping("/register.csv")
    Mono<ResponseEntity<String>> sheet(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        var language = Language.accepted(languages);
        return register.all().zipWith(kept.rules(), (all, rules) -> in(language, ResponseEntity.ok())
                .contentType(CSV)
                .body(RegisterSheet.of(all, rules, language)));
    }

    @Team
    @GetMapping("/register.pdf")
    Mono<ResponseEntity<byte[]>> paper(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        var language = Language.accepted(languages);
        return register.all().zipWith(kept.rules(), (all, rules) -> in(language, ResponseEntity.ok())
                .contentType(MediaType.APPLICATION_PDF)
                .body(RegisterPaper.of(all, rules, controller, language)));
    }

    private static ResponseEntity.BodyBuilder in(Language language, ResponseEntity.BodyBuilder answer) {
        return answer.header(HttpHeaders.CONTENT_LANGUAGE, language.tag()).varyBy(HttpHeaders.ACCEPT_LANGUAGE);
    }
}
