package org.tejido.bench;

import java.time.Duration;

/** A Java process that does nothing: what is left of a service without its work. */
final class Idle {

    private Idle() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("ready");
        Thread.sleep(Duration.ofMinutes(1));
    }
}
