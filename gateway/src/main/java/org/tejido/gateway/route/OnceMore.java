package org.tejido.gateway.route;

import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * A call that may be repeated is repeated once, at once, when the connection it was sent on had been closed meanwhile, as
 * by a service that was started again. What a service answers is never a reason.
 */
final class OnceMore extends DefaultHttpRequestRetryStrategy {

    OnceMore() {
        super(1, TimeValue.ZERO_MILLISECONDS);
    }

    @Override
    public boolean retryRequest(HttpResponse response, int times, HttpContext context) {
        return false;
    }
}
