package org.tejido.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** For members and the team; the handler decides for which organisation. */
@Access(Access.Level.MEMBERS)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Members {}
