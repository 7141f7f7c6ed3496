package org.tejido.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.tejido.testing.TestServers;

/** A test of the public site: all three services are behind it, and nothing that they said is believed for long. */
@TestServers
@SpringBootTest(
        classes = Gateway.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "tejido.secret=a-secret-of-the-tests-and-of-nobody-else",
            "tejido.service=gateway",
            "tejido.digest.cron=-",
            "tejido.leads.cron=-",
            "tejido.audit.cron=-",
            "tejido.mail.collection.cron=-",
            "tejido.site.fresh=0s",
            "tejido.site.stale=0s",
            "tejido.site.usable=0s"
        })
@Import({Office.class, Neighbours.Routes.class, HeldTime.OfForms.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface SiteTest {}
