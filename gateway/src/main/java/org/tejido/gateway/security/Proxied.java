package org.tejido.gateway.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether somebody on the way spoke for somebody else: noted before Tomcat believes proxies, and takes off what they said. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Proxied implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final String ATTRIBUTE = Proxied.class.getName();

    static boolean isTrueOf(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addEngineValves(new Note());
    }

    private static final class Note extends ValveBase {

        Note() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null) {
                request.setAttribute(ATTRIBUTE, true);
            }
            getNext().invoke(request, response);
        }
    }
}
