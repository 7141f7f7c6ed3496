package org.tejido.member.organisation;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Writes an organisation into the books, if it is not in them. */
@Service
public class RegisterOrganisation {

    private final Organisations organisations;

    RegisterOrganisation(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * @param resemblanceAccepted true where a person has looked at those of nearly the same name, and it is none of them
     * @return its id; {@link OrganisationAlreadyKnown} as an error
     */
    @Transactional
    public Mono<UUID> register(UUID id, Profile profile, boolean resemblanceAccepted) {
        return organisations.resembling(profile)
                .doOnNext(found -> refuse(found, resemblanceAccepted))
                .map(_ -> Organisation.register(new Organisation.Id(id), profile))
                .flatMap(organisations::add)
                .map(added -> added.id().value());
    }

    private static void refuse(List<Resemblance> found, boolean resemblanceAccepted) {
        var inTheWay = found.stream()
                .filter(one -> !resemblanceAccepted || one.because().equals("tax-id"))
                .toList();
        if (!inTheWay.isEmpty()) {
            throw new OrganisationAlreadyKnown(inTheWay);
        }
    }
}
