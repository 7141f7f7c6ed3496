package org.tejido.member.inbound;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.Malformed;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@RestController
@RequestMapping("/api/inbound-mails")
class InboundMailController {

    private static final List<String> STATES = List.of("waiting", "recorded", "dismissed");

    /** The gateway lets no more pass either. */
    private static final int MOST_BYTES = 1024 * 1024;

    private final LetterOpener opener;
    private final TakeInMail takeInMail;
    private final AssignMail assignMail;
    private final DismissMail dismissMail;
    private final InboundMails mails;

    InboundMailController(
            LetterOpener opener,
            TakeInMail takeInMail,
            AssignMail assignMail,
            DismissMail dismissMail,
            InboundMails mails) {
        this.opener = opener;
        this.takeInMail = takeInMail;
        this.assignMail = assignMail;
        this.dismissMail = dismissMail;
        this.mails = mails;
    }

    @Team
    @PostMapping(consumes = "message/rfc822")
    Mono<ResponseEntity<InboundMail>> take(ServerHttpRequest request, Caller caller) {
        return DataBufferUtils.join(request.getBody(), MOST_BYTES)
                .switchIfEmpty(Mono.error(MailMalformed::new))
                .map(InboundMailController::bytes)
                .flatMap(raw -> Mono.fromCallable(() -> opener.open(raw)).subscribeOn(Schedulers.boundedElastic()))
                .flatMap(letter -> takeInMail.take(letter, caller))
                .map(taken -> answer(taken.mail(), taken.isNew()));
    }

    @Team
    @GetMapping
    Mono<Page<InboundMail>> list(@RequestParam(defaultValue = "waiting") String state, PageRequest page) {
        if (!STATES.contains(state)) {
            throw new Malformed("state-unknown", "A mail is waiting, recorded or dismissed.");
        }
        return mails.list(state, page);
    }

    @Team
    @GetMapping("/{id}")
    Mono<ResponseEntity<InboundMail>> get(@PathVariable UUID id) {
        return show(id);
    }

    @Team
    @PostMapping("/{id}/assignment")
    Mono<ResponseEntity<InboundMail>> assign(
            @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody Assignment form, Caller caller) {
        return assignMail.assign(id, expected, form, caller).flatMap(this::show);
    }

    @Team
    @PostMapping("/{id}/dismissal")
    Mono<ResponseEntity<InboundMail>> dismiss(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return dismissMail.dismiss(id, expected, caller).flatMap(this::show);
    }

    private Mono<ResponseEntity<InboundMail>> show(UUID id) {
        return mails.get(id).map(mail -> Versioned.ok(mail, mail.version()));
    }

    private static ResponseEntity<InboundMail> answer(InboundMail mail, boolean isNew) {
        return isNew
                ? Versioned.created("/api/inbound-mails/" + mail.mailId(), mail, mail.version())
                : Versioned.ok(mail, mail.version());
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
