package ru.ejournal.rollout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What one client says to an {@link SmtpServer}, and what it hears. */
class SmtpConversation {

    private final SmtpServer server;
    private final BufferedReader in;
    private final OutputStream out;
    private final List<String> recipients = new CopyOnWriteArrayList<>();

    SmtpConversation(SmtpServer server, Socket socket) throws IOException {
        this.server = server;
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        out = socket.getOutputStream();
    }

    void hold() throws IOException {
        say("220 test");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.split("[ :]", 2)[0].toUpperCase();
            if (command.equals("RCPT")) {
                recipients.add(line.substring(line.indexOf(':') + 1));
            }
            if (!answered(command)) {
                accept(command);
            }
            if (command.equals("QUIT")) {
                return;
            }
        }
    }

    private void accept(String command) throws IOException {
        switch (command) {
            case "DATA" -> data();
            case "QUIT" -> say("221 bye");
            case "EHLO" -> say("250-test\r\n250 8BITMIME");
            default -> {
                if (command.equals("MAIL") || command.equals("RSET")) {
                    recipients.clear();
                }
                say("250 ok");
            }
        }
    }

    private void data() throws IOException {
        say("354 go on");
        answered("BODY");
        StringBuilder content = new StringBuilder();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("half a letter");
            }
            content.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
        }
        if (!answered(".")) {
            server.take(new SmtpServer.Received(List.copyOf(recipients), content.toString()));
            say("250 taken");
            answered("250");
        }
    }

    private boolean answered(String command) throws IOException {
        String answer = server.answer(command, String.join(",", recipients));
        if (SmtpServer.SILENCE.equals(answer)) {
            server.awaitClosing();
        }
        if (SmtpServer.SILENCE.equals(answer) || SmtpServer.HANG_UP.equals(answer)) {
            throw new IOException("no answer");
        }
        if (answer != null) {
            say(answer);
        }
        return answer != null;
    }

    private void say(String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
