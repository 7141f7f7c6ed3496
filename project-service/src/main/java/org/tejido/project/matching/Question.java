package org.tejido.project.matching;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.tejido.project.call.Call;

/**
 * What matching is asked: a call, without its contact.
 *
 * @param ownerId whose call it is; never among the answers
 * @param expertise sought, in the owner's words
 * @param barred no matches for this call, whatever they can
 */
record Question(
        UUID ownerId,
        String title,
        String text,
        Set<String> kinds,
        Set<String> countries,
        List<String> expertise,
        Filter filter,
        Set<UUID> barred) {

    private static final UUID NOBODY = new UUID(0, 0);

    Question(
            UUID ownerId, String title, String text, Set<String> kinds, Set<String> countries, List<String> expertise) {
        this(ownerId, title, text, kinds, countries, expertise, Filter.NONE, Set.of());
    }

    /** As its owner asks. */
    static Question of(Call call) {
        return asks(call.organisationId(), call);
    }

    /** Of an anonymous call nothing that its owner has done may speak: it would say whose it is. */
    static Question asAnybodyReads(Call call) {
        return asks(call.discretion().anonymous() ? NOBODY : call.organisationId(), call);
    }

    private static Question asks(UUID owner, Call call) {
        var brief = call.brief();
        var seeks = brief.seeks();
        return new Question(
                owner,
                brief.title(),
                brief.summary(),
                Set.copyOf(seeks.kinds()),
                Set.copyOf(seeks.countries()),
                seeks.expertise());
    }

    Question within(Filter narrower) {
        return new Question(ownerId, title, text, kinds, countries, expertise, narrower, barred);
    }

    /** More of what there is to do. */
    Question seeking(List<String> phrases) {
        return new Question(
                ownerId,
                title,
                text + '\n' + String.join("\n", phrases),
                kinds,
                countries,
                Stream.concat(expertise.stream(), phrases.stream()).distinct().toList(),
                filter,
                barred);
    }

    Question without(Set<UUID> others) {
        return new Question(ownerId, title, text, kinds, countries, expertise, filter, others);
    }

    boolean admits(Organisation organisation, int number, Knowledge knowledge) {
        return !barred.contains(organisation.id()) && filter.admits(organisation, number, knowledge);
    }
}
