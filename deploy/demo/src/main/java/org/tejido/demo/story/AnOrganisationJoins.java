package org.tejido.demo.story;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tejido.demo.client.Answer;
import org.tejido.demo.client.Client;
import org.tejido.demo.client.Ids;
import org.tejido.demo.client.Tejido;
import org.tejido.demo.client.Until;
import org.tejido.demo.telling.Telling;

/** One form, checked; duplicates found before they are made; the manager admits, and the other services hear of it. */
final class AnOrganisationJoins {

    private static final Duration HEARD = Duration.ofMinutes(2);

    /** The company that came of it, and its contact. */
    record Company(UUID id, UUID membership, String name, Client contact, String contactMail) {}

    private final Tejido tejido;
    private final Staff staff;
    private final Telling telling;

    AnOrganisationJoins(Tejido tejido, Staff staff, Telling telling) {
        this.tejido = tejido;
        this.staff = staff;
        this.telling = telling;
    }

    Company play(Run run) {
        telling.act("A company joins");
        var form = ApplicationForm.of(run);
        var name = form.organisation().name();
        var applied = apply(form);
        var organisation = applied.id("organisationId");
        var membership = applied.id("membershipId");
        admit(membership, run);
        seenByProjects(organisation);
        var mail = form.contact().email();
        var contact = new Invite(tejido, staff.manager(), new Mailbox(staff.admin()))
                .as("member", form.contact().name(), mail, run.password(), organisation);
        var session = contact.get("/api/session").expect(200).body().toString();
        telling.holds(
                session.contains(organisation.toString()),
                "Carmen follows the link in her mail, signs in and acts for %s".formatted(name));
        describeItself(organisation, contact);
        return new Company(organisation, membership, name, contact, mail);
    }

    private Answer apply(ApplicationForm form) {
        var visitor = tejido.visitor();
        telling.says("Carmen fills in the public form for %s, %s"
                .formatted(form.organisation().name(), form.organisation().taxId()));

        var mistyped = visitor.post("/api/applications").body(form.mistyped()).send();
        telling.holds(
                mistyped.is(422) && mistyped.body().toString().contains("taxId"),
                "A mistyped tax id is refused at its field (%s)".formatted(mistyped.summary()));

        var key = Ids.next().toString();
        var answer =
                visitor.post("/api/applications").key(key).body(form).send().expect(201);
        telling.equal("applied", answer.text("stage"), "Her application is in, stage");

        var again = visitor.post("/api/applications").key(key).body(form).send().expect(201);
        telling.holds(
                again.body().equals(answer.body()),
                "Sent once more with the same key, as after a lost connection, it gets the same answer");

        var duplicate = visitor.post("/api/applications").body(form).send();
        telling.holds(
                duplicate.refuses("organisation-already-known"),
                "A colleague applies for the same company: the duplicate is found before it is made (%s)"
                        .formatted(duplicate.summary()));

        var known = visitor.post("/api/applications")
                .body(form.under("Universidad de Salamanca"))
                .send();
        telling.holds(
                known.refuses("organisation-already-known"),
                "So is one whose name alone is known to the office (%s)".formatted(known.summary()));
        return answer;
    }

    private void admit(UUID membership, Run run) {
        var path = "/api/memberships/" + membership;
        var applied = staff.manager().all("/api/memberships?stage=applied").stream()
                .anyMatch(it -> Answer.idOf(it, "membershipId").equals(membership));
        telling.holds(applied, "The manager finds it among the applications");
        var tag = staff.manager().get(path).expect(200).tag();
        var decision = Map.of("tier", "sme", "since", run.today());
        var admitted = staff.manager()
                .post(path + "/admission")
                .body(decision)
                .ifMatch(tag)
                .send()
                .expect(200);
        telling.held("Greta admits it, a member since %s".formatted(admitted.text("since")));
        var twice = staff.manager()
                .post(path + "/admission")
                .body(decision)
                .ifMatch(tag)
                .send();
        telling.holds(twice.is(409) || twice.is(412), "A second admission is refused (%s)".formatted(twice.summary()));
    }

    private void seenByProjects(UUID organisation) {
        var profile = Until.satisfied(
                HEARD,
                () -> staff.manager().get("/api/collaborators/" + organisation),
                answer -> answer.is(200) && answer.body().path("open").asBoolean(false));
        telling.holds(
                profile.is(200) && profile.body().path("open").asBoolean(false),
                "project-service heard of it and opened a collaborator profile");
    }

    private void describeItself(UUID organisation, Client contact) {
        var expertise = List.of("liquid biopsy", "circulating tumour DNA", "oncology", "bioinformatics");
        contact.patchUntilItHolds(
                "/api/collaborators/" + organisation,
                Map.of(
                        "expertise",
                        expertise,
                        "trlFrom",
                        4,
                        "trlTo",
                        7,
                        "summary",
                        "Blood tests that find cancer early."));
        telling.held("Carmen writes down what her company can: " + String.join(", ", expertise));
    }
}
