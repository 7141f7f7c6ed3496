package org.tejido.project.collaboration;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** State to response. */
@Mapper(implementationName = "<CLASS_NAME>ByMapStruct")
interface CollaborationViews {

    @Mapping(target = "collaborationId", source = "id")
    CollaborationView view(Collaboration collaboration);
}
