package org.tejido.member.privacy.retention;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.privacy.person.ErasePerson;
import org.tejido.platform.audit.Audit;
import org.tejido.platform.audit.Deed;
import org.tejido.platform.problem.Refusal;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks each night for what is due; an administrator acts on it, so that somebody answers for each erasure. */
@Service
class ApplyRetention {

    private static final Logger LOG = LoggerFactory.getLogger(ApplyRetention.class);
    private static final String NIGHT = "night";

    private final RetentionRules rules;
    private final DueRecords records;
    private final ErasePerson erasePerson;
    private final ClusterCalendar calendar;
    private final TransactionalOperator ofItsOwn;
    private final Audit audit;

    ApplyRetention(
            RetentionRules rules,
            DueRecords records,
            ErasePerson erasePerson,
            ClusterCalendar calendar,
            ReactiveTransactionManager transactions,
            Audit audit) {
        this.rules = rules;
        this.records = records;
        this.erasePerson = erasePerson;
        this.calendar = calendar;
        this.ofItsOwn = TransactionalOperator.create(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        this.audit = audit;
    }

    @Scheduled(cron = "${tejido.privacy.retention-cron:0 30 3 * * *}", zone = "${tejido.zone}")
    Mono<Void> lookAtNight() {
        return Mono.defer(this::plan)
                .delayUntil(findings -> records.log(findings, calendar.today(), false, NIGHT))
                .doOnNext(findings -> LOG.info(
                        "Retention: {} records are due",
                        findings.stream().mapToInt(Finding::due).sum()))
                .then();
    }

    /** What is due by each rule. */
    Mono<List<Finding>> plan() {
        return rules.all()
                .flatMapIterable(all -> all)
                .concatMap(rule -> records.find(rule, calendar.today()))
                .collectList();
    }

    /** The same, done; each person in a transaction of its own, so that one that is refused keeps nobody else, whoever calls. */
    Mono<List<Finding>> carryOut(Caller caller) {
        return plan().flatMapIterable(all -> all)
                .concatMap(finding -> act(finding, caller))
                .collectList()
                .delayUntil(findings -> records.log(findings, calendar.today(), true, caller.name()))
                .delayUntil(_ ->
                        audit.note(Deed.of("retention.applied", calendar.today().toString())));
    }

    private Mono<Finding> act(Finding finding, Caller caller) {
        var free = finding.free();
        var done =
                switch (Category.of(finding.category())) {
                    case FORMER_MEMBERS, REJECTED_APPLICANTS -> erase(free, caller);
                    case WAITING_MAILS -> records.emptyMails(free, caller);
                    case ANSWERED_REQUESTS -> records.emptyRequests(free);
                    case ACCOUNTING, DECISIONS -> Mono.just(0L);
                };
        return done.map(many -> finding.after(Math.toIntExact(many)));
    }

    private Mono<Long> erase(List<UUID> people, Caller caller) {
        return Flux.fromIterable(people)
                .concatMap(person -> erasePerson
                        .erase(person, caller)
                        .thenReturn(true)
                        .as(ofItsOwn::transactional)
                        .onErrorResume(Refusal.class, _ -> Mono.just(false)))
                .filter(erased -> erased)
                .count();
    }
}
