package org.tejido.project.cooperation;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** State to response. */
@Mapper(implementationName = "<CLASS_NAME>ByMapStruct")
interface CooperationViews {

    @Mapping(target = "cooperationId", source = "id")
    CooperationView view(DisclosedCooperation cooperation);
}
