package org.tejido.project.interest;

import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.tejido.platform.security.Caller;
import org.tejido.project.contact.Contact;

/** State to response. */
@Mapper(implementationName = "<CLASS_NAME>ByMapStruct")
interface InterestViews {

    default InterestView view(ShownInterest shown, Caller caller) {
        var interest = shown.interest();
        var contact = interest.parties().organisationId().equals(caller.organisation())
                ? interest.answer().contact()
                : null;
        return view(
                shown,
                interest.parties(),
                interest.answer().message(),
                InterestRow.stage(interest),
                interest.version(),
                contact);
    }

    @Mapping(target = "interestId", source = "parties.id")
    @Mapping(target = "contact", source = "contact")
    InterestView view(
            ShownInterest shown,
            Interest.Parties parties,
            String message,
            String stage,
            long version,
            @Nullable Contact contact);
}
