package org.tejido.member.dues;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.history.Language;
import org.tejido.member.kind.Kinds;
import org.tejido.member.kind.MemberKind;
import org.tejido.platform.problem.Malformed;
import org.tejido.platform.security.Anyone;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import reactor.core.publisher.Mono;

/** What membership costs is no secret: whoever thinks of applying asks before. */
@RestController
class TariffController {

    private static final Pattern TIER = Pattern.compile(DuesForms.TIER);

    private final PublishTariff publishTariff;
    private final WithdrawTariff withdrawTariff;
    private final Tariffs tariffs;
    private final Kinds kinds;
    private final ClusterCalendar calendar;

    TariffController(
            PublishTariff publishTariff,
            WithdrawTariff withdrawTariff,
            Tariffs tariffs,
            Kinds kinds,
            ClusterCalendar calendar) {
        this.publishTariff = publishTariff;
        this.withdrawTariff = withdrawTariff;
        this.tariffs = tariffs;
        this.kinds = kinds;
        this.calendar = calendar;
    }

    record All(List<DuesViews.TariffView> items) {}

    @Anyone
    @GetMapping("/api/tariffs")
    Mono<All> list() {
        return tariffs.all()
                .map(all -> new All(all.stream().map(DuesViews.TariffView::of).toList()));
    }

    @Team
    @PostMapping("/api/tariffs")
    Mono<ResponseEntity<DuesViews.TariffView>> publish(@Valid @RequestBody DuesForms.NewTariff form, Caller caller) {
        return publishTariff.publish(form, caller).map(tariff -> ResponseEntity.created(
                        URI.create("/api/tariffs/" + tariff.fromYear()))
                .body(DuesViews.TariffView.of(tariff)));
    }

    @Team
    @DeleteMapping("/api/tariffs/{fromYear}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> withdraw(@PathVariable int fromYear) {
        return withdrawTariff.withdraw(fromYear);
    }

    /** What a member of such a kind and size would pay. */
    @Anyone
    @GetMapping("/api/dues-quotes")
    Mono<ResponseEntity<DuesViews.QuoteView>> quote(
            @RequestParam String tier,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable Integer headcount,
            @RequestParam @Nullable String smeClass,
            @RequestParam @Nullable LocalDate since,
            @RequestParam @Nullable Integer year,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        if (!TIER.matcher(tier).matches()) {
            throw new Malformed("tier-unknown", "A tier is sme, large, research or institutional.");
        }
        if (headcount != null && headcount < 0) {
            throw new Malformed("headcount-negative", "Nobody has fewer than 0 people.");
        }
        if (smeClass != null && !Tariff.Band.CLASSES.contains(smeClass)) {
            throw new Malformed("sme-class-unknown", "A class is micro, small, medium or large.");
        }
        var language = Language.accepted(languages);
        var from = since == null ? calendar.today().plusMonths(1).withDayOfMonth(1) : since;
        var asked = year == null ? from.getYear() : year;
        return tariffs.in(asked)
                .zipWhen(
                        _ -> kind(kind, from),
                        (tariff, paying) -> tariff.quote(
                                new Payer(
                                        tier,
                                        headcount,
                                        smeClass == null ? null : new Payer.Sme(smeClass, from, null),
                                        from,
                                        null,
                                        paying),
                                asked))
                .map(quote -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                        .body(DuesViews.QuoteView.of(quote, new Phrases(language))));
    }

    private Mono<Payer.Kind> kind(@Nullable String code, LocalDate day) {
        return kinds.on(Objects.requireNonNullElse(code, MemberKind.USUAL), day)
                .map(kind -> new Payer.Kind(kind.code(), kind.rights().paysDues(), true));
    }
}
