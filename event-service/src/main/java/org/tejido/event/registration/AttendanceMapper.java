package org.tejido.event.registration;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface AttendanceMapper {

    @Mapping(target = "registrationId", source = "id.value")
    @Mapping(target = "eventId", source = "booking.event")
    @Mapping(target = "seats", source = "booking.seats")
    @Mapping(target = "attendedAt", source = "at")
    AttendanceView of(Registration.Attended attended);
}
