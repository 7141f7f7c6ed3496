package org.tejido.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** For the cluster's own office. */
@Access(Access.Level.TEAM)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Team {}
