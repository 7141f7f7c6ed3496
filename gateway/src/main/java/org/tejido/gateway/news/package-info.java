/** What the office writes for the public site: a draft until it is published, and in one language or in both. */
@NullMarked
package org.tejido.gateway.news;

import org.jspecify.annotations.NullMarked;
