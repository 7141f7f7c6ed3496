package org.tejido.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that is kept for as long as the server likes, and then another: writes bytes, reads an answer, and spends as
 * little of the processor as can be.
 */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;
    private Socket socket;
    private InputStream in;

    Wire(int port) throws IOException {
        this.port = port;
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        in = input();
    }

    static byte[] get(String path, String authorization) {
        return (head("GET", path, authorization) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] post(String path, String authorization, String json) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        var more = "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
        return (head("POST", path, authorization) + more + json).getBytes(StandardCharsets.UTF_8);
    }

    /** A command that happens once, however often it is sent. */
    static byte[] post(String path, String authorization, String key, String json) {
        var head = head("POST", path, authorization) + "Idempotency-Key: " + key + "\r\n";
        var body = json.getBytes(StandardCharsets.UTF_8);
        var more = "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
        return (head + more + json).getBytes(StandardCharsets.UTF_8);
    }

    private static String head(String method, String path, String authorization) {
        var header = authorization.isEmpty() ? "" : "Authorization: " + authorization + "\r\n";
        return method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n" + header;
    }

    /** @return the status of the answer, which was read to its end */
    int exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var length = 0;
        var chunked = false;
        var last = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("connection:")) {
                last = lower.contains("close");
            }
        }
        if (chunked) {
            skipChunks();
        } else {
            in.skipNBytes(length);
        }
        if (last) {
            socket.close();
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            in = input();
        }
        return status;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private InputStream input() throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    }

    private void skipChunks() throws IOException {
        while (true) {
            var length = Integer.parseInt(line().split(";")[0].strip(), 16);
            in.skipNBytes(length);
            line();
            if (length == 0) {
                return;
            }
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The connection was closed in the middle of an answer.");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
