/**
 * How people come in: until when, whether the office says yes to each, what they are asked, the categories with their
 * prices and seats of their own, and the seats set aside for an organisation. Who comes in is another feature's business.
 */
@NullMarked
package org.tejido.event.admission;

import org.jspecify.annotations.NullMarked;
