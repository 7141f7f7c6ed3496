package org.tejido.member.exchange.sheet;

import java.util.List;

/** @param number of the file in which it begins, from 1 */
public record Line(int number, List<String> cells) {}
