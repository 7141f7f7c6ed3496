/**
 * What membership costs. A tariff counts from a year on and has bands by kind and size of member; a quote works a year's dues
 * out and says how; a charge keeps the quote as it was. Arrears follow from charges, payments and a date, and are stored nowhere.
 * (Charging by direct debit is another feature's business.)
 */
@NullMarked
package org.tejido.member.dues;

import org.jspecify.annotations.NullMarked;
