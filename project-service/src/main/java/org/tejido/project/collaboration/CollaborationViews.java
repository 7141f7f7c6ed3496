package org.tejido.project.collaboration;

import org.mapstruct.Mapper;

/** State to response. */
@Mapper
interface CollaborationViews {

    CollaborationView view(Collaboration collaboration);
}
