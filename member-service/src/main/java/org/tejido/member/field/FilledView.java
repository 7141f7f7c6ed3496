package org.tejido.member.field;

import tools.jackson.databind.node.ObjectNode;

/** @param version counts the changes of the values, which are no changes of their owner */
record FilledView(ObjectNode fields, long version) {}
