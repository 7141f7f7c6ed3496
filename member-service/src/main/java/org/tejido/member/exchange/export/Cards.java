package org.tejido.member.exchange.export;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.property.Uid;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** A contact as a business card: vCard 4.0 (RFC 6350). */
final class Cards {

    private Cards() {}

    static String of(Contact contact) {
        var card = new VCard();
        card.setUid(new Uid("urn:uuid:" + contact.id()));
        card.setFormattedName(contact.name());
        card.addEmail(contact.email());
        card.setOrganization(contact.organisation());
        if (contact.phone() != null) {
            card.addTelephoneNumber(contact.phone());
        }
        if (contact.position() != null) {
            card.addTitle(contact.position());
        }
        var text = new StringWriter();
        try (var writer = new VCardWriter(text, VCardVersion.V4_0)) {
            writer.setAddProdId(false);
            writer.write(card);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
