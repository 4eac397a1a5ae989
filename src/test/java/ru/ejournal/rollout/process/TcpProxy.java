package ru.ejournal.rollout.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The network between a node and its database, which may be slow, or swallow everything without telling anybody. */
final class TcpProxy implements AutoCloseable {

    private final ServerSocket listening;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile int delayMillis;

    TcpProxy(int target) {
        this.target = target;
        try {
            listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Nothing gets through any more in either direction; both ends believe that the other one is silent. */
    void cut() {
        cut = true;
    }

    /** Each piece of data is late by so much. */
    void slow(int millis) {
        delayMillis = millis;
    }

    /** A network that has been repaired knows nothing of the old connections. */
    void repair() {
        open.forEach(TcpProxy::close);
        cut = false;
        delayMillis = 0;
    }

    @Override
    public void close() {
        close(listening);
        open.forEach(TcpProxy::close);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket near = listening.accept();
                open.add(near);
                thread(() -> connect(near));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void connect(Socket near) {
        try {
            pause();
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(far);
            // As PostgreSQL and its driver do; else small pieces wait for each other's acknowledgements.
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            thread(() -> pump(near, far));
            pump(far, near);
        } catch (IOException e) {
            close(near);
        }
    }

    private void pump(Socket from, Socket to) {
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[16_384];
            for (int length = in.read(piece); length > 0; length = in.read(piece)) {
                pause();
                if (from.isClosed()) {
                    return;
                }
                out.write(piece, 0, length);
            }
        } catch (IOException e) {
            // Either end, or the test, has hung up.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void pause() {
        try {
            Thread.sleep(delayMillis);
            while (cut) {
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "tcp-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
