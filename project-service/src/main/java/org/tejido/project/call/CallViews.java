package org.tejido.project.call;

import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.tejido.platform.security.Caller;
import org.tejido.project.collaborator.OnBehalf;
import org.tejido.project.contact.Contact;

/** State to response. */
@Mapper(implementationName = "<CLASS_NAME>ByMapStruct")
interface CallViews {

    default CallView view(ShownCall shown, Caller caller) {
        var owner = shown.organisationName();
        var contact = shown.call().organisationId().equals(OnBehalf.own(caller))
                ? shown.call().contact()
                : null;
        return switch (shown.call()) {
            case Call.Draft draft -> view(draft, owner, contact);
            case Call.Open open -> view(open, owner, contact);
            case Call.Closed closed -> view(closed, owner, contact);
        };
    }

    @Mapping(target = "callId", source = "call.id")
    @Mapping(target = ".", source = "call.brief")
    @Mapping(target = "stage", constant = "draft")
    @Mapping(target = "publishedOn", ignore = true)
    @Mapping(target = "closedOn", ignore = true)
    @Mapping(target = "contact", source = "contact")
    CallView view(Call.Draft call, String organisationName, @Nullable Contact contact);

    @Mapping(target = "callId", source = "call.id")
    @Mapping(target = ".", source = "call.brief")
    @Mapping(target = "stage", constant = "open")
    @Mapping(target = "closedOn", ignore = true)
    @Mapping(target = "contact", source = "contact")
    CallView view(Call.Open call, String organisationName, @Nullable Contact contact);

    @Mapping(target = "callId", source = "call.id")
    @Mapping(target = ".", source = "call.brief")
    @Mapping(target = "stage", constant = "closed")
    @Mapping(target = "contact", source = "contact")
    CallView view(Call.Closed call, String organisationName, @Nullable Contact contact);
}
