package org.tejido.member.person;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** State to response. */
@Mapper(implementationName = "<CLASS_NAME>ByMapStruct")
interface PersonViews {

    @Mapping(target = "personId", source = "id")
    @Mapping(target = "organisationId", source = "organisation.value")
    PersonView view(Person person);
}
