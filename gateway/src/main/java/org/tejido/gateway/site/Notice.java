package org.tejido.gateway.site;

import java.util.List;

/** What people are told of the use of their data, as the register of processing has it. */
record Notice(String title, List<Section> sections) {

    record Section(String title, List<Line> lines) {}

    record Line(String label, String text) {}
}
