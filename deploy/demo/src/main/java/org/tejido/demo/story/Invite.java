package org.tejido.demo.story;

import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.demo.client.Client;
import org.tejido.demo.client.Tejido;
import org.tejido.demo.telling.StepFailed;

/** Brings a person in: an invitation, the link in the mail, a password of her own. */
final class Invite {

    private final Tejido tejido;
    private final Client inviter;
    private final Mailbox mailbox;

    Invite(Tejido tejido, Client inviter, Mailbox mailbox) {
        this.tejido = tejido;
        this.inviter = inviter;
        this.mailbox = mailbox;
    }

    /** @return the person, signed in */
    Client as(String role, String name, String email, String password, @Nullable UUID organisation) {
        var invitation = new HashMap<String, Object>();
        invitation.put("email", email);
        invitation.put("name", name);
        invitation.put("role", role);
        if (organisation != null) {
            invitation.put("organisationId", organisation);
        }
        inviter.post("/api/invitations").body(invitation).send().expect(202);
        return accept(name, email, password);
    }

    /** The answer to an acceptance can be lost with the gateway; then the link is used up and the password works. */
    private Client accept(String name, String email, String password) {
        var acceptance = new HashMap<String, Object>();
        acceptance.put("token", mailbox.tokenSentTo(email));
        acceptance.put("name", name);
        acceptance.put("password", password);
        var answer = tejido.visitor()
                .post("/api/invitations/acceptance")
                .body(acceptance)
                .send();
        return tejido.mayEnter(email, password)
                .orElseThrow(() -> new StepFailed("%s follows the link in the mail and cannot sign in then: %s"
                        .formatted(email, answer.summary())));
    }
}
