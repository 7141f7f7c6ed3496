package org.tejido.project.interest;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.tejido.platform.security.Caller;
import org.tejido.project.collaborator.OnBehalf;
import org.tejido.project.contact.Contact;

/** State to response. */
@Mapper(implementationName = "<CLASS_NAME>ByMapStruct")
interface InterestViews {

    default InterestView view(ShownInterest shown, Caller caller) {
        var interest = shown.interest();
        var contact = OnBehalf.side(caller, interest.parties().organisationId()) != null
                ? interest.answer().contact()
                : null;
        return view(
                shown,
                interest.parties(),
                interest.namesOwner() || caller.actsFor(interest.parties().callOrganisationId())
                        ? interest.parties().callOrganisationId()
                        : null,
                interest.answer().message(),
                interest instanceof Interest.Expressed expressed ? expressed.answerBy() : null,
                InterestRow.stage(interest),
                interest.version(),
                contact);
    }

    @Mapping(target = "interestId", source = "parties.id")
    @Mapping(target = "callOrganisationId", source = "callOrganisationId")
    @Mapping(target = "contact", source = "contact")
    InterestView view(
            ShownInterest shown,
            Interest.Parties parties,
            @Nullable UUID callOrganisationId,
            String message,
            @Nullable LocalDate answerBy,
            String stage,
            long version,
            @Nullable Contact contact);
}
