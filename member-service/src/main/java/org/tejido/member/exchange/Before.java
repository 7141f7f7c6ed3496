package org.tejido.member.exchange;

import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody was before an import changed it.
 *
 * @param fields the office's own fields that changed, by their keys; null where nothing was filled in
 */
record Before(Object form, ObjectNode fields) {}
