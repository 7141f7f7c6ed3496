/**
 * The API as one document: what each service says of itself beside the gateway's own part, as JSON for programs and as a
 * page for people. A service that is away is missing from it, and nothing else.
 */
@NullMarked
package org.tejido.gateway.contract;

import org.jspecify.annotations.NullMarked;
