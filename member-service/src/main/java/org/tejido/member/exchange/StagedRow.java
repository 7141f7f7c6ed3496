package org.tejido.member.exchange;

import java.util.List;

/** A row of the file as it lies in the database. */
record StagedRow(int number, int line, List<String> cells) {}
