package org.tejido.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** As much of SMTP (RFC 5321) as it takes to receive a mail, and to be out of order or silent for a while. */
final class MailServer {

    static final MailServer SHARED = new MailServer();

    final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    final AtomicInteger refusals = new AtomicInteger();
    final AtomicInteger silences = new AtomicInteger();
    private final ServerSocket socket;

    private MailServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(() -> {
            while (true) {
                converse();
            }
        });
    }

    int port() {
        return socket.getLocalPort();
    }

    private void converse() {
        try (Socket client = socket.accept();
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            if (silences.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                in.readLine();
                return;
            }
            say(client, "220 here");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals("DATA") && refusals.getAndDecrement() > 0) {
                    say(client, "451 later");
                } else if (line.equals("DATA")) {
                    say(client, "354 go on");
                    var mail = new StringBuilder();
                    for (var text = in.readLine(); !text.equals("."); text = in.readLine()) {
                        mail.append(text).append('\n');
                    }
                    received.add(mail.toString());
                    say(client, "250 taken");
                } else {
                    say(client, line.equals("QUIT") ? "221 bye" : "250 fine");
                }
            }
        } catch (IOException gone) {
            // The next one comes.
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
