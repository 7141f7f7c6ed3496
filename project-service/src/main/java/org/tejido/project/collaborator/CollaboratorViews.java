package org.tejido.project.collaborator;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** State to response. */
@Mapper(implementationName = "<CLASS_NAME>ByMapStruct")
interface CollaboratorViews {

    @Mapping(target = "expertise", source = "profile.expertise")
    @Mapping(target = "trlFrom", source = "profile.trlFrom")
    @Mapping(target = "trlTo", source = "profile.trlTo")
    @Mapping(target = "summary", source = "profile.summary")
    @Mapping(target = "version", source = "profile.version")
    CollaboratorView view(Collaborator collaborator);
}
