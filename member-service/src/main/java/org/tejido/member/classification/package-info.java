/**
 * The official nomenclatures by which organisations are told apart: what they do (NACE) and where they are (NUTS), version by
 * version. The tables are files beside the code and never change; a new version is a new file and a line in
 * {@code classifications/schemes.tsv}. Codes are stored with their version, for one letter means different things in two.
 */
@NullMarked
package org.tejido.member.classification;

import org.jspecify.annotations.NullMarked;
