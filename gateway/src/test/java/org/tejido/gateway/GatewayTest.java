package org.tejido.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.tejido.testing.TestServers;

/** A test against the running gateway, with a real database and a service behind it that says what it was sent. */
@TestServers
@SpringBootTest(
        classes = Gateway.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "tejido.secret=a-secret-of-the-tests-and-of-nobody-else",
            "tejido.service=gateway",
            "tejido.digest.cron=-",
            "tejido.leads.cron=-",
            "tejido.mail.collection.cron=-",
            "tejido.audit.cron=-"
        })
@Import({Office.class, Upstream.Routes.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface GatewayTest {}
