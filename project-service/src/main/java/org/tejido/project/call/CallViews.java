package org.tejido.project.call;

import java.util.List;
import java.util.UUID;
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
        var seen = Seen.of(shown, caller);
        return switch (shown.call()) {
            case Call.Draft draft -> view(draft, seen);
            case Call.Open open -> view(open, seen);
            case Call.Closed closed -> view(closed, seen);
        };
    }

    @Mapping(target = "callId", source = "call.id")
    @Mapping(target = ".", source = "call.brief")
    @Mapping(target = ".", source = "call.brief.particulars")
    @Mapping(target = ".", source = "seen")
    @Mapping(target = "organisationId", source = "seen.organisationId")
    @Mapping(target = "contact", source = "seen.contact")
    @Mapping(target = "kind", expression = "java(call.brief().kind().wire())")
    @Mapping(target = "stage", constant = "draft")
    @Mapping(target = "publishedOn", ignore = true)
    @Mapping(target = "closedOn", ignore = true)
    CallView view(Call.Draft call, Seen seen);

    @Mapping(target = "callId", source = "call.id")
    @Mapping(target = ".", source = "call.brief")
    @Mapping(target = ".", source = "call.brief.particulars")
    @Mapping(target = ".", source = "seen")
    @Mapping(target = "organisationId", source = "seen.organisationId")
    @Mapping(target = "contact", source = "seen.contact")
    @Mapping(target = "kind", expression = "java(call.brief().kind().wire())")
    @Mapping(target = "stage", constant = "open")
    @Mapping(target = "closedOn", ignore = true)
    CallView view(Call.Open call, Seen seen);

    @Mapping(target = "callId", source = "call.id")
    @Mapping(target = ".", source = "call.brief")
    @Mapping(target = ".", source = "call.brief.particulars")
    @Mapping(target = ".", source = "seen")
    @Mapping(target = "organisationId", source = "seen.organisationId")
    @Mapping(target = "contact", source = "seen.contact")
    @Mapping(target = "kind", expression = "java(call.brief().kind().wire())")
    @Mapping(target = "stage", constant = "closed")
    CallView view(Call.Closed call, Seen seen);

    /** What of a call depends on who looks: the one place where that is decided. */
    record Seen(
            @Nullable UUID organisationId,
            @Nullable String organisationName,
            boolean anonymous,
            boolean hasConfidentialPart,
            @Nullable List<UUID> excludedIds,
            @Nullable String confidential,
            @Nullable Contact contact) {

        static Seen of(ShownCall shown, Caller caller) {
            var call = shown.call();
            var discretion = call.discretion();
            var own = OnBehalf.side(caller, call.organisationId()) != null;
            var named = own || caller.isTeam() || !discretion.anonymous();
            return new Seen(
                    named ? call.organisationId() : null,
                    named ? shown.organisationName() : null,
                    discretion.anonymous(),
                    discretion.confidential() != null,
                    own ? discretion.excluded() : null,
                    own ? discretion.confidential() : null,
                    own ? call.contact() : null);
        }
    }
}
