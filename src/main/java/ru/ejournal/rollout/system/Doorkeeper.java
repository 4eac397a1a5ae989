package ru.ejournal.rollout.system;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what no browser and no form sends and no database stores, before anybody reads it: U+0000 and half
 * characters anywhere, more JSON than any task can have. PostgreSQL would answer with an error in the middle of the work.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Doorkeeper extends OncePerRequestFilter {

    private static final int MOST_JSON = 2 * 1024 * 1024;
    private static final String TOO_MUCH = "Слишком много сведений за один раз: не больше 2 МБ";
    /** Where a session is found by what its cookie says. */
    private final String sessionCookie;

    Doorkeeper(@Value("${server.servlet.session.cookie.name}") String sessionCookie) {
        this.sessionCookie = sessionCookie;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!multipart(request) && request.getContentLengthLong() > MOST_JSON) {
            // A form that is too long would be read as an empty one, without its token.
            Refusals.answer(response, HttpStatus.PAYLOAD_TOO_LARGE, TOO_MUCH);
        } else if (headers(request).anyMatch(JsonText::unstorable) || parameters(request).anyMatch(JsonText::unstorable)) {
            Refusals.answer(response, HttpStatus.BAD_REQUEST, "В запросе есть знаки, которые не бывают в тексте: наберите его заново");
        } else if (request.getServletPath().equals("/error")) {
            // Where errors are told, which is nothing to open.
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else if (json(request)) {
            byte[] body = request.getInputStream().readNBytes(MOST_JSON + 1);
            if (body.length > MOST_JSON) {
                Refusals.answer(response, HttpStatus.PAYLOAD_TOO_LARGE, TOO_MUCH);
            } else if (JsonText.unstorable(body)) {
                Refusals.answer(response, HttpStatus.BAD_REQUEST, "В сведениях есть непечатаемые знаки: наберите текст заново");
            } else {
                chain.doFilter(new Reread(request, body), response);
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean json(HttpServletRequest request) {
        return !multipart(request) && !type(request).startsWith("application/x-www-form-urlencoded")
                && (request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null);
    }

    private static boolean multipart(HttpServletRequest request) {
        return type(request).startsWith("multipart/");
    }

    private static String type(HttpServletRequest request) {
        return Objects.toString(request.getContentType(), "").toLowerCase(Locale.ROOT);
    }

    /** A file's name and contents are looked into by whoever takes files. */
    private static Stream<String> parameters(HttpServletRequest request) {
        if (multipart(request)) {
            return Stream.ofNullable(request.getQueryString()).map(query -> query.replace("%00", "\0"));
        }
        Map<String, String[]> all = request.getParameterMap();
        return Stream.concat(all.keySet().stream(), all.values().stream().flatMap(Arrays::stream));
    }

    /** Logins and session ids, which are looked up before anybody is known. */
    private Stream<String> headers(HttpServletRequest request) {
        String authorization = Objects.toString(request.getHeader(HttpHeaders.AUTHORIZATION), "");
        Stream<String> login = authorization.regionMatches(true, 0, "Basic ", 0, 6) ? Stream.of(decoded(authorization.substring(6))) : Stream.of();
        Stream<String> session = Stream.ofNullable(request.getCookies()).flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(sessionCookie)).map(Cookie::getValue).map(Doorkeeper::decoded);
        return Stream.concat(login, session);
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** The body once more, for whoever answers. */
    private static class Reread extends HttpServletRequestWrapper {

        private final byte[] body;

        Reread(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream in = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return in.read();
                }

                @Override
                public int read(byte[] into, int at, int length) {
                    return in.read(into, at, length);
                }

                @Override
                public boolean isFinished() {
                    return in.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("Nobody reads a request asynchronously here");
                }
            };
        }

        @Override
        public java.io.BufferedReader getReader() throws IOException {
            String charset = Objects.requireNonNullElse(getCharacterEncoding(), StandardCharsets.UTF_8.name());
            return new java.io.BufferedReader(new java.io.InputStreamReader(getInputStream(), charset));
        }
    }
}
