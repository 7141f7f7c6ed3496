package org.tejido.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What {@link Anyone}, {@link SignedIn}, {@link Members}, {@link Team} and {@link Admins} are made of. */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Access {

    Level value();

    enum Level {
        ANYONE {
            @Override
            boolean admits(Caller caller) {
                return true;
            }
        },
        SIGNED_IN {
            @Override
            boolean admits(Caller caller) {
                return !caller.isAnonymous();
            }
        },
        MEMBERS {
            @Override
            boolean admits(Caller caller) {
                return caller.isTeam() || caller.role() == Role.MEMBER;
            }
        },
        TEAM {
            @Override
            boolean admits(Caller caller) {
                return caller.isTeam();
            }
        },
        ADMINS {
            @Override
            boolean admits(Caller caller) {
                return caller.role() == Role.ADMIN;
            }
        };

        abstract boolean admits(Caller caller);
    }
}
