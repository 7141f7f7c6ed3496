package org.tejido.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a {@code @SpringBootTest} a database of its own, a broker, and an issuer whose tokens its service believes.
 * The servers are shared by all tests of a JVM. Beans to inject: {@link Visitors}, {@link Messages}.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TestServers {}
