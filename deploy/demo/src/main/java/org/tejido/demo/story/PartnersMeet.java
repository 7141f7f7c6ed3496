package org.tejido.demo.story;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tejido.demo.client.Client;
import org.tejido.demo.client.Ids;
import org.tejido.demo.client.Tejido;
import org.tejido.demo.story.ACallIsPublished.Proposed;
import org.tejido.demo.story.ACallIsPublished.PublishedCall;
import org.tejido.demo.story.AnOrganisationJoins.Company;
import org.tejido.demo.telling.StepFailed;
import org.tejido.demo.telling.Telling;

/** A match shows interest; the owner accepts; only then does either learn whom to talk to, and nobody else ever does. */
final class PartnersMeet {

    /** A partner that the owner has accepted. */
    record Partner(Proposed organisation, UUID interest, UUID cooperation) {}

    private final Tejido tejido;
    private final Staff staff;
    private final Telling telling;

    PartnersMeet(Tejido tejido, Staff staff, Telling telling) {
        this.tejido = tejido;
        this.staff = staff;
        this.telling = telling;
    }

    /** The first partner, with every door tried on the way. */
    Partner play(Run run, Company company, PublishedCall call) {
        telling.act("A partner shows interest, and contacts are disclosed to these two alone");
        var atHome = call.proposed().stream().filter(it -> !it.abroad()).toList();
        if (atHome.size() < 2) {
            throw new StepFailed(
                    "Matching proposed %d organisations of Spain, two are needed".formatted(atHome.size()));
        }
        var researcher = invite(run, "rosa", "Rosa Investigadora", atHome.get(0));
        var stranger = invite(run, "tomas", "Tomás Tercero", atHome.get(1));
        var contact = new Contact("Rosa Investigadora", run.mailOf("laboratorio"));

        var interest = express(researcher, call, atHome.get(0), contact);
        hiddenBefore(company, researcher, call, interest, contact);
        var cooperation = accept(company, interest);
        disclosedAfter(company, researcher, cooperation, List.of(call.contact(), contact));
        refusedToOthers(stranger, cooperation);
        return new Partner(atHome.get(0), interest, cooperation);
    }

    /** Another partner, whom the office helps: it acts on behalf of organisations that have no account yet. */
    Partner alsoMeets(Run run, Company company, PublishedCall call, Proposed partner) {
        var contact = new Contact(
                "Project office", run.mailOf("office." + partner.country().toLowerCase()));
        var interest = express(staff.manager(), call, partner, contact);
        return new Partner(partner, interest, accept(company, interest));
    }

    private Client invite(Run run, String who, String name, Proposed organisation) {
        var client = new Invite(tejido, staff.manager(), new Mailbox(staff.admin()))
                .as("member", name, run.mailOf(who), run.password(), organisation.organisation());
        telling.says("%s signs in for %s".formatted(name, organisation.name()));
        return client;
    }

    private UUID express(Client who, PublishedCall call, Proposed organisation, Contact contact) {
        var id = Ids.next();
        who.post("/api/calls/%s/interests".formatted(call.id()))
                .body(Map.of(
                        "id",
                        id,
                        "organisationId",
                        organisation.organisation(),
                        "message",
                        "We have a biobank with plasma of 4,000 patients and would like to join.",
                        "contact",
                        contact))
                .send()
                .expect(201);
        telling.held("%s (%s) expresses interest".formatted(organisation.name(), organisation.country()));
        return id;
    }

    private void hiddenBefore(Company company, Client researcher, PublishedCall call, UUID interest, Contact contact) {
        var callAsSeen =
                researcher.get("/api/calls/" + call.id()).expect(200).body().toString();
        telling.holds(
                !callAsSeen.contains(call.contact().email()), "Rosa does not see whom to talk to at the company yet");
        var interestAsSeen = company.contact()
                .get("/api/interests/" + interest)
                .expect(200)
                .body()
                .toString();
        telling.holds(!interestAsSeen.contains(contact.email()), "Carmen sees the interest, and not who is behind it");
        var own = company.contact()
                .post("/api/interests/%s/withdrawal".formatted(interest))
                .ifMatch("\"1\"")
                .send();
        telling.holds(own.status() >= 400, "She cannot withdraw it in their name (%s)".formatted(own.summary()));
    }

    private UUID accept(Company company, UUID interest) {
        var path = "/api/interests/" + interest;
        var seen = company.contact().get(path).expect(200);
        var accepted = company.contact()
                .post(path + "/acceptance")
                .ifMatch(seen.tag())
                .send()
                .expect(200, 201);
        telling.held("Carmen accepts, and a cooperation opens");
        return UUID.fromString(accepted.text("cooperationId"));
    }

    private void disclosedAfter(Company company, Client researcher, UUID cooperation, List<Contact> contacts) {
        var path = "/api/cooperations/" + cooperation;
        for (var client : List.of(company.contact(), researcher)) {
            var seen = client.get(path).expect(200).body().toString();
            if (contacts.stream().anyMatch(contact -> !seen.contains(contact.email()))) {
                throw new StepFailed("A party does not see both contacts: " + seen);
            }
        }
        telling.held("Now Carmen and Rosa see each other's contact");
        var looks =
                company.contact().get(path + "/disclosures").expect(200).items().size();
        telling.holds(looks >= 2, "Who looked at the contacts is written down (%d)".formatted(looks));
    }

    private void refusedToOthers(Client stranger, UUID cooperation) {
        var path = "/api/cooperations/" + cooperation;
        var refused = stranger.get(path);
        telling.holds(
                refused.is(403) || refused.is(404),
                "Tomás, of another member, is refused (%s)".formatted(refused.summary()));
        var anonymous = tejido.visitor().get(path);
        telling.holds(anonymous.is(401), "So is whoever has not signed in (%s)".formatted(anonymous.summary()));
    }
}
