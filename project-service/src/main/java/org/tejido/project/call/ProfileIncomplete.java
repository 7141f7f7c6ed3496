package org.tejido.project.call;

import java.util.List;
import org.tejido.platform.problem.Refusal;

/** A call cannot be published, since it does not say yet what one of its kind has to say; all that is missing is told. */
final class ProfileIncomplete extends Refusal {

    ProfileIncomplete(CallKind kind, List<CallKind.Part> missing) {
        super(
                Kind.INVALID,
                "profile-incomplete",
                "Something is missing without which a call of the kind %s is not published.".formatted(kind.wire()));
        with("kind", kind.wire());
        with("missing", missing.stream().map(CallKind.Part::pointer).toList());
        at(missing.getFirst().pointer());
    }
}
