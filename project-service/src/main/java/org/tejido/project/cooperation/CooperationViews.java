package org.tejido.project.cooperation;

import org.mapstruct.Mapper;

/** State to response. */
@Mapper
interface CooperationViews {

    CooperationView view(DisclosedCooperation cooperation);
}
