package org.tejido.project.call;

/** A call beside its owner's name. */
record ShownCall(Call call, String organisationName) {}
