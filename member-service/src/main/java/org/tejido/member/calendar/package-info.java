/**
 * What day it is where the cluster is at home: an admission of half past eleven at night in Valladolid is of that day,
 * whatever day it is in Greenwich.
 */
@NullMarked
package org.tejido.member.calendar;

import org.jspecify.annotations.NullMarked;
