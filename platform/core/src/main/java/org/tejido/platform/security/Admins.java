package org.tejido.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** For those who run the system. */
@Access(Access.Level.ADMINS)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Admins {}
