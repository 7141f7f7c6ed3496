package org.tejido.project;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.tejido.testing.TestServers;

/** A test against the whole service on real servers, in a cluster that can be peopled. */
@TestServers
@SpringBootTest(
        classes = ProjectService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "tejido.project.live-for=PT1S")
@Import(Cluster.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProjectServiceTest {}
