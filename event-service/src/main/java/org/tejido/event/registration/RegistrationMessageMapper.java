package org.tejido.event.registration;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface RegistrationMessageMapper {

    @Mapping(target = "registrationId", source = "id.value")
    @Mapping(target = "eventId", source = "booking.event")
    @Mapping(target = "organisationId", source = "booking.organisation")
    @Mapping(target = "attendedAt", source = "at")
    RegistrationMessages.Attended attended(RegistrationFact.Attended fact);
}
