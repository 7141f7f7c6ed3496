package org.tejido.member.membership;

import static org.tejido.member.sql.Columns.day;
import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.tejido.member.kind.KindSql;
import org.tejido.member.organisation.OrganisationId;

/** A membership as a row: one column for each thing that any stage knows. */
final class MembershipRow {

    /** With the kind on the day {@code :today}. */
    static final String COLUMNS = """
            SELECT m.*, o.name AS organisation_name, %s AS kind_today,
                   (SELECT f.decision_id FROM membership_fact f
                     WHERE f.membership_id = m.id AND f.decision_id IS NOT NULL
                     ORDER BY f.sequence DESC LIMIT 1) AS decision_id
              FROM membership m JOIN organisation o ON o.id = m.organisation_id
            """.formatted(KindSql.on(":today"));

    private MembershipRow() {}

    static String stage(Membership membership) {
        return switch (membership) {
            case Membership.Applied _ -> "applied";
            case Membership.Active _ -> "active";
            case Membership.Suspended _ -> "suspended";
            case Membership.Accused _ -> "accused";
            case Membership.Heard _ -> "heard";
            case Membership.Excluded _ -> "excluded";
            case Membership.Appealed _ -> "appealed";
            case Membership.Rejected _ -> "rejected";
            case Membership.Ended _ -> "ended";
        };
    }

    /** What its organisation is while it lives; one that has ended stays what it was. */
    private static @Nullable String liveAs(Membership membership) {
        return switch (membership) {
            case Membership.Active _ -> "member";
            case Membership.Suspended _ -> "suspended";
            case Membership.BeingExcluded _ -> "being-excluded";
            case Membership.Applied _, Membership.Rejected _, Membership.Ended _ -> null;
        };
    }

    static Membership membership(Readable row) {
        var id = new MembershipId(id(row, "id"));
        var organisation = new OrganisationId(id(row, "organisation_id"));
        var appliedOn = day(row, "applied_on");
        var version = number(row, "version");
        var stage = text(row, "stage");
        return switch (stage) {
            case "applied" -> new Membership.Applied(id, organisation, text(row, "kind"), appliedOn, version);
            case "active", "suspended" -> undisputed(row);
            case "accused" -> new Membership.Accused(undisputed(row), accusation(row), version);
            case "heard" -> new Membership.Heard(undisputed(row), accusation(row), hearing(row), version);
            case "excluded" ->
                new Membership.Excluded(undisputed(row), accusation(row), hearing(row), verdict(row), version);
            case "appealed" ->
                new Membership.Appealed(
                        undisputed(row), accusation(row), hearing(row), verdict(row), appeal(row), version);
            case "rejected" ->
                new Membership.Rejected(
                        id, organisation, appliedOn, day(row, "rejected_on"), text(row, "reason"), version);
            case "ended" ->
                new Membership.Ended(
                        id,
                        organisation,
                        appliedOn,
                        term(row),
                        day(row, "ended_on"),
                        Membership.Ended.How.of(text(row, "ended_how")),
                        text(row, "reason"),
                        version);
            default -> throw new IllegalStateException("No stage: " + stage);
        };
    }

    private static Membership.Undisputed undisputed(Readable row) {
        var id = new MembershipId(id(row, "id"));
        var organisation = new OrganisationId(id(row, "organisation_id"));
        var appliedOn = day(row, "applied_on");
        var version = number(row, "version");
        return row.get("suspended_on", LocalDate.class) == null
                ? new Membership.Active(id, organisation, appliedOn, term(row), version)
                : new Membership.Suspended(
                        id,
                        organisation,
                        appliedOn,
                        term(row),
                        new Membership.Suspension(day(row, "suspended_on"), text(row, "suspension_reason")),
                        version);
    }

    private static Membership.Term term(Readable row) {
        return new Membership.Term(Tier.of(text(row, "tier")), day(row, "admitted_on"), day(row, "since"));
    }

    private static Membership.Accusation accusation(Readable row) {
        return new Membership.Accusation(text(row, "grounds"), day(row, "accused_on"), day(row, "hearing_from"));
    }

    private static Membership.Hearing hearing(Readable row) {
        return new Membership.Hearing(day(row, "heard_on"), row.get("statement", String.class));
    }

    private static Membership.Verdict verdict(Readable row) {
        return new Membership.Verdict(day(row, "excluded_on"), day(row, "appeal_until"));
    }

    private static Membership.Appeal appeal(Readable row) {
        return new Membership.Appeal(day(row, "appealed_on"), text(row, "appeal"));
    }

    static GenericExecuteSpec bind(Membership membership, GenericExecuteSpec statement) {
        var bound = statement
                .bind("id", membership.id().value())
                .bind("stage", stage(membership))
                .bind("liveAs", nullable(liveAs(membership)))
                .bind("version", membership.version());
        var term =
                switch (membership) {
                    case Membership.Live live -> live.term();
                    case Membership.Ended ended -> ended.term();
                    case Membership.Applied _, Membership.Rejected _ -> null;
                };
        var rejected = membership instanceof Membership.Rejected it ? it : null;
        var ended = membership instanceof Membership.Ended it ? it : null;
        var reason = rejected != null ? rejected.reason() : ended != null ? ended.reason() : null;
        return bindExclusion(ExclusionView.of(membership), bindSuspension(membership, bound))
                .bind("tier", nullable(term == null ? null : term.tier().word()))
                .bind("admittedOn", nullable(term == null ? null : term.admittedOn(), LocalDate.class))
                .bind("since", nullable(term == null ? null : term.since(), LocalDate.class))
                .bind("rejectedOn", nullable(rejected == null ? null : rejected.rejectedOn(), LocalDate.class))
                .bind("endedOn", nullable(ended == null ? null : ended.endedOn(), LocalDate.class))
                .bind("endedHow", nullable(ended == null ? null : ended.how().word()))
                .bind("reason", nullable(reason));
    }

    private static GenericExecuteSpec bindSuspension(Membership membership, GenericExecuteSpec statement) {
        var undisputed = membership instanceof Membership.BeingExcluded it ? it.before() : membership;
        var suspension = undisputed instanceof Membership.Suspended it ? it.suspension() : null;
        return statement
                .bind("suspendedOn", nullable(suspension == null ? null : suspension.on(), LocalDate.class))
                .bind("suspensionReason", nullable(suspension == null ? null : suspension.reason()));
    }

    private static GenericExecuteSpec bindExclusion(@Nullable ExclusionView it, GenericExecuteSpec statement) {
        return statement
                .bind("accusedOn", nullable(it == null ? null : it.accusedOn(), LocalDate.class))
                .bind("grounds", nullable(it == null ? null : it.grounds()))
                .bind("hearingFrom", nullable(it == null ? null : it.hearingFrom(), LocalDate.class))
                .bind("heardOn", nullable(it == null ? null : it.heardOn(), LocalDate.class))
                .bind("statement", nullable(it == null ? null : it.statement()))
                .bind("excludedOn", nullable(it == null ? null : it.excludedOn(), LocalDate.class))
                .bind("appealUntil", nullable(it == null ? null : it.appealUntil(), LocalDate.class))
                .bind("appealedOn", nullable(it == null ? null : it.appealedOn(), LocalDate.class))
                .bind("appeal", nullable(it == null ? null : it.appeal()));
    }
}
