/**
 * What SQL needs and the database client does not bring: columns that may be null, arrays, keys of pages.
 */
@NullMarked
package org.tejido.project.sql;

import org.jspecify.annotations.NullMarked;
