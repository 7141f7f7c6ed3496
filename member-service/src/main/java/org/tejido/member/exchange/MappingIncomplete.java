package org.tejido.member.exchange;

import java.util.Collection;
import java.util.stream.Collectors;
import org.tejido.platform.problem.Refusal;

final class MappingIncomplete extends Refusal {

    MappingIncomplete(Collection<Field> oneOf) {
        super(
                Kind.CONFLICT,
                "mapping-incomplete",
                "One column at least is to hold: %s."
                        .formatted(oneOf.stream().map(Field::word).collect(Collectors.joining(" or "))));
        at("/mapping");
    }
}
