package org.tejido.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.tejido.testing.TestServers;

/** A test against the whole service on real servers, with a clock that can be put forward. */
@TestServers
@SpringBootTest(
        classes = EventService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "tejido.secret=a-secret-of-the-tests-and-of-nobody-else")
@Import({WallClock.class, Office.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventServiceTest {}
