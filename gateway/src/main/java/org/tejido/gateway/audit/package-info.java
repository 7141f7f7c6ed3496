/**
 * Who did what, when. The gateway writes down what it does itself, and fetches what services have written in the transactions of
 * their effects. Entries are ids and words of the program; what somebody is called is looked up when an administrator reads them.
 * None is ever rewritten, and each goes when its time is over.
 */
@NullMarked
package org.tejido.gateway.audit;

import org.jspecify.annotations.NullMarked;
