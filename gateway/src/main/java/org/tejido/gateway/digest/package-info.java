/**
 * The mails of the morning: services say what there is to tell somebody, here are his address and the mail. Nobody's address
 * leaves this house, and what the mail is about is none of the gateway's business.
 */
@NullMarked
package org.tejido.gateway.digest;

import org.jspecify.annotations.NullMarked;
