package org.tejido.member.today;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.certificate.CertificateList;
import org.tejido.member.certificate.CertificateView;
import org.tejido.member.dues.Account;
import org.tejido.member.interaction.Logbook;
import org.tejido.member.onboarding.Board;
import org.tejido.member.onboarding.CaseLine;
import org.tejido.member.privacy.request.Requests;
import org.tejido.member.task.TaskList;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
class Today {

    private static final int SHOWN = 50;
    private static final int DAYS_BEFORE = 60;
    private static final int DAYS_AHEAD = 10;
    private static final Duration ANSWERED_WITHIN = Duration.ofDays(30);

    private final TaskList tasks;
    private final Board board;
    private final Account account;
    private final Logbook logbook;
    private final CertificateList certificates;
    private final Requests requests;
    private final ClusterCalendar calendar;

    Today(
            TaskList tasks,
            Board board,
            Account account,
            Logbook logbook,
            CertificateList certificates,
            Requests requests,
            ClusterCalendar calendar) {
        this.tasks = tasks;
        this.board = board;
        this.account = account;
        this.logbook = logbook;
        this.certificates = certificates;
        this.requests = requests;
        this.calendar = calendar;
    }

    /** @param owner whose tasks and cases; everybody's where null */
    Mono<TodayView> of(@Nullable UUID owner, Caller caller) {
        return Mono.zip(
                        tasks.due(owner, SHOWN),
                        board.stalled(owner),
                        account.countArrears(calendar.today()),
                        logbook.awaiting(calendar.now().minus(ANSWERED_WITHIN), SHOWN, caller),
                        certificates.runningOut(DAYS_BEFORE, null, SHOWN),
                        requests.due(calendar.today().plusDays(DAYS_AHEAD), SHOWN))
                .map(all -> new TodayView(
                        calendar.today(),
                        all.getT1().count(),
                        all.getT1().items(),
                        all.getT2().size(),
                        first(all.getT2()),
                        all.getT3(),
                        all.getT4(),
                        all.getT5(),
                        all.getT6()));
    }

    /** What a mail has to tell that person today; empty where nothing of his waits. Certificates are told on Mondays. */
    Mono<Digest> digest(Phrases phrases, Caller caller) {
        var today = calendar.today();
        return Mono.zip(
                        tasks.due(caller.account(), SHOWN),
                        board.stalled(caller.account()),
                        today.getDayOfWeek() == DayOfWeek.MONDAY
                                ? certificates.runningOut(DAYS_BEFORE, caller.account(), SHOWN)
                                : Mono.just(List.<CertificateView>of()))
                .filter(mine -> mine.getT1().count() > 0
                        || !mine.getT2().isEmpty()
                        || !mine.getT3().isEmpty())
                .map(mine -> phrases.digest(mine.getT1(), mine.getT2(), mine.getT3(), today));
    }

    private static List<CaseLine> first(List<CaseLine> cases) {
        return cases.subList(0, Math.min(SHOWN, cases.size()));
    }
}
