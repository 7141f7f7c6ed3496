package org.tejido.member.membership;

import static org.tejido.member.sql.Columns.day;
import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.nullable;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.tejido.member.organisation.OrganisationId;

/** A membership as a row: one column for each thing that any stage knows. */
final class MembershipRow {

    static final String COLUMNS = """
            SELECT m.id, m.organisation_id, m.stage, m.applied_on, m.tier, m.admitted_on, m.since, m.rejected_on,
                   m.ended_on, m.reason, m.version, o.name AS organisation_name,
                   (SELECT f.decision_id FROM membership_fact f
                     WHERE f.membership_id = m.id AND f.decision_id IS NOT NULL
                     ORDER BY f.sequence DESC LIMIT 1) AS decision_id
              FROM membership m JOIN organisation o ON o.id = m.organisation_id
            """;

    private MembershipRow() {}

    static String stage(Membership membership) {
        return switch (membership) {
            case Membership.Applied _ -> "applied";
            case Membership.Active _ -> "active";
            case Membership.Rejected _ -> "rejected";
            case Membership.Ended _ -> "ended";
        };
    }

    static Membership membership(Readable row) {
        var id = new MembershipId(id(row, "id"));
        var organisation = new OrganisationId(id(row, "organisation_id"));
        var appliedOn = day(row, "applied_on");
        var version = number(row, "version");
        var stage = text(row, "stage");
        return switch (stage) {
            case "applied" -> new Membership.Applied(id, organisation, appliedOn, version);
            case "active" -> new Membership.Active(id, organisation, appliedOn, term(row), version);
            case "rejected" ->
                new Membership.Rejected(
                        id, organisation, appliedOn, day(row, "rejected_on"), text(row, "reason"), version);
            case "ended" ->
                new Membership.Ended(
                        id, organisation, appliedOn, term(row), day(row, "ended_on"), text(row, "reason"), version);
            default -> throw new IllegalStateException("No stage: " + stage);
        };
    }

    private static Membership.Term term(Readable row) {
        return new Membership.Term(Tier.of(text(row, "tier")), day(row, "admitted_on"), day(row, "since"));
    }

    static GenericExecuteSpec bind(Membership membership, GenericExecuteSpec statement) {
        var bound = statement
                .bind("id", membership.id().value())
                .bind("stage", stage(membership))
                .bind("version", membership.version());
        var term =
                switch (membership) {
                    case Membership.Active active -> active.term();
                    case Membership.Ended ended -> ended.term();
                    case Membership.Applied _, Membership.Rejected _ -> null;
                };
        var rejected = membership instanceof Membership.Rejected it ? it : null;
        var ended = membership instanceof Membership.Ended it ? it : null;
        var reason = rejected != null ? rejected.reason() : ended != null ? ended.reason() : null;
        return bound.bind("tier", nullable(term == null ? null : term.tier().word()))
                .bind("admittedOn", nullable(term == null ? null : term.admittedOn(), LocalDate.class))
                .bind("since", nullable(term == null ? null : term.since(), LocalDate.class))
                .bind("rejectedOn", nullable(rejected == null ? null : rejected.rejectedOn(), LocalDate.class))
                .bind("endedOn", nullable(ended == null ? null : ended.endedOn(), LocalDate.class))
                .bind("reason", nullable(reason));
    }
}
