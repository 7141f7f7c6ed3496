package org.tejido.member.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tejido.member.history.Language;
import reactor.core.publisher.Mono;

/** The figures of a plan on a day. */
@Service
class Dashboard {

    private static final int PERIODS = 4;

    private final Indicators indicators;
    private final Figures figures;

    Dashboard(Indicators indicators, Figures figures) {
        this.indicators = indicators;
        this.figures = figures;
    }

    /** @param knownOn what was known then; null for all that is known */
    record Moment(LocalDate on, @Nullable Instant knownOn) {}

    record Board(UUID planId, LocalDate on, @Nullable Instant knownOn, List<FigureView> items) {}

    Mono<Board> of(UUID plan, @Nullable String goal, Moment moment, Language language) {
        return indicators.of(plan, goal).flatMap(all -> figures.of(asked(all, moment.on()), moment.knownOn())
                .map(counted -> new Board(
                        plan,
                        moment.on(),
                        moment.knownOn(),
                        all.stream()
                                .map(one -> view(one, moment.on(), counted, new Phrases(language)))
                                .toList())));
    }

    Mono<FigureView> of(IndicatorView indicator, Moment moment, Language language) {
        return figures.of(asked(List.of(indicator), moment.on()), moment.knownOn())
                .map(counted -> view(indicator, moment.on(), counted, new Phrases(language)));
    }

    private static List<Figures.Asked> asked(List<IndicatorView> indicators, LocalDate on) {
        return indicators.stream()
                .flatMap(one -> Stream.concat(Stream.of(on), periods(one.frequency(), on).stream())
                        .map(day -> new Figures.Asked(one, day)))
                .toList();
    }

    /** The last days of the periods before, the earliest first. */
    static List<LocalDate> periods(String frequency, LocalDate on) {
        var months =
                switch (frequency) {
                    case "monthly" -> 1;
                    case "quarterly" -> 3;
                    default -> 12;
                };
        var begun = on.withDayOfMonth(1).minusMonths((on.getMonthValue() - 1) % months);
        return Stream.iterate(PERIODS - 1, ago -> ago >= 0, ago -> ago - 1)
                .map(ago -> begun.minusMonths((long) months * ago).minusDays(1))
                .map(day -> day.with(TemporalAdjusters.lastDayOfMonth()))
                .toList();
    }

    private static List<FigureView> views(
            List<IndicatorView> all, LocalDate on, Map<Figures.Place, Figure> counted, Phrases phrases) {
        return all.stream().map(one -> view(one, on, counted, phrases)).toList();
    }

    private static FigureView view(
            IndicatorView one, LocalDate on, Map<Figures.Place, Figure> counted, Phrases phrases) {
        var figure = Objects.requireNonNull(counted.get(new Figures.Place(one.indicatorId(), on)));
        var pace = Pace.of(one.direction().equals("up"), start(one, on), one.target(on.getYear()), on, figure.value());
        return new FigureView(
                one.indicatorId(),
                one.code(),
                one.line(),
                one.goal(),
                one.titleEs(),
                one.titleEn(),
                one.unit(),
                one.direction(),
                figure.value(),
                figure.part(),
                figure.whole(),
                Figure.plain(pace.target()),
                Figure.plain(pace.expected()),
                Figure.plain(pace.achieved()),
                pace.state(),
                periods(one.frequency(), on).stream()
                        .map(day -> new FigureView.Point(
                                day,
                                Objects.requireNonNull(counted.get(new Figures.Place(one.indicatorId(), day)))
                                        .value()))
                        .toList(),
                phrases.explanation(one, on, figure, pace));
    }

    /** Where the year began: at nothing, at the target of the year before, at the baseline, or where it is to be. */
    private static BigDecimal start(IndicatorView one, LocalDate on) {
        if (one.grows()) {
            return BigDecimal.ZERO;
        }
        return Stream.of(one.target(on.getYear() - 1), one.baseline(), one.target(on.getYear()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
