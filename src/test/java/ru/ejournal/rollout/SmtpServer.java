package ru.ejournal.rollout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that takes every letter, unless a test tells it otherwise. */
public class SmtpServer implements AutoCloseable {

    /** Leaves a command without any answer, until the client gives up. */
    public static final String SILENCE = "silence";
    /** Hangs up instead of answering. */
    public static final String HANG_UP = "hang up";

    private final ServerSocket listening;
    private final Thread accepting;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Script script = (command, recipient) -> null;

    public SmtpServer() {
        this(0);
    }

    /** A server that was away is back at its port. */
    public SmtpServer(int port) {
        try {
            listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        accepting = thread(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** From now on. */
    public void answers(Script answers) {
        script = answers;
    }

    public List<Received> received() {
        return received;
    }

    public int connections() {
        return connections.get();
    }

    public void forget() {
        received.clear();
        connections.set(0);
        script = (command, recipient) -> null;
    }

    /** As a server does with those who have been silent for too long. */
    public void hangsUp() {
        open.forEach(SmtpServer::close);
    }

    @Override
    public void close() {
        closing.countDown();
        close(listening);
        try {
            accepting.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        hangsUp();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                if (closing.getCount() == 0) {
                    // The system may let in one that comes while the door is being closed.
                    close(socket);
                    return;
                }
                connections.incrementAndGet();
                open.add(socket);
                thread(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            new SmtpConversation(this, socket).hold();
        } catch (IOException e) {
            // The client, or the test, has hung up.
        } finally {
            open.remove(socket);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "smtp-server");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the server says instead of accepting. */
    public interface Script {

        /**
         * @param command   EHLO, MAIL, RCPT, DATA, BODY before the first line of the letter, «.» after the last line of the letter, «250» once that was accepted
         *                  and said so, or another verb
         * @param recipient of the letter so far, empty before RCPT
         * @return an answer, {@link #SILENCE}, {@link #HANG_UP} or null to go on as usual
         */
        String to(String command, String recipient);
    }

    /** A letter that the server has taken, as it went over the wire. */
    public record Received(List<String> recipients, String content) {

        public String messageId() {
            return content.lines().filter(line -> line.regionMatches(true, 0, "Message-ID:", 0, 11)).findFirst()
                    .orElseThrow().substring(11).strip();
        }
    }

    /** @return an answer, {@link #SILENCE}, {@link #HANG_UP} or null */
    String answer(String command, String recipients) {
        return script.to(command, recipients);
    }

    void take(Received letter) {
        received.add(letter);
    }

    void awaitClosing() throws IOException {
        try {
            closing.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
