package ru.ejournal.rollout.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** What goes wrong when somebody submits a form is said to them in Russian, whichever part of the engine refuses. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class RussianAnswers extends OncePerRequestFilter {

    private static final Pattern SUBMISSION = Pattern.compile(
            ".*/(engine-rest|camunda/api/engine)/.*(task|process-definition)/.+/(complete|submit-form|start|resolve)|.*/camunda/api/\\w+/plugin/.*");
    /** A letter's link leads to a task that may be done already; a date or a performer is changed by sending the task back. */
    private static final Pattern TASK = Pattern.compile(".*/(engine-rest|camunda/api/engine/.*)/task/[^/]+(/assignee)?");
    private static final Pattern RUSSIAN = Pattern.compile("[а-яёА-ЯЁ]");
    /** The engine repeats what was sent to it, in Russian perhaps. */
    private static final Pattern ENGINES = Pattern.compile("Cannot |ENGINE-|java\\.|org\\.camunda|\"type\":\"[A-Z]\\w+Exception\",\"message\":\"[A-Z][a-z]+ [a-z]");
    private static final List<Cause> CAUSES = List.of(
            new Cause("task is null|No matching task", HttpStatus.NOT_FOUND,
                    "Задача не найдена: возможно, она уже выполнена."),
            new Cause("is suspended", HttpStatus.BAD_REQUEST, "Процесс приостановлен администратором: попробуйте позже."),
            // The engine's own reading of a request, before anything of ours has seen it, ends in a 500.
            new Cause("Java serialization format is prohibited|Cannot find serializer|\"type\":\"(IllegalArgument|NullPointer|(String)?IndexOutOfBounds|ClassCast|NumberFormat)Exception\"",
                    HttpStatus.BAD_REQUEST, "Сведения не приняты: проверьте значения полей."),
            new Cause("", HttpStatus.BAD_REQUEST, "Сведения не приняты: проверьте значения полей."),
            new Cause("", HttpStatus.UNAUTHORIZED, "Нужно войти заново."),
            new Cause("", HttpStatus.FORBIDDEN, "Недостаточно прав: это поручено другому."),
            new Cause("", HttpStatus.NOT_FOUND, "Не найдено: возможно, это уже выполнено."),
            new Cause("", HttpStatus.INTERNAL_SERVER_ERROR,
                    "Не удалось сохранить сведения. Попробуйте ещё раз, а если не поможет, сообщите администратору."));

    private final ObjectMapper json;

    RussianAnswers(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean submission = request.getMethod().equals("POST") && SUBMISSION.matcher(request.getRequestURI()).matches();
        return !submission && !TASK.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        String said = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        if (answer.getStatus() >= HttpStatus.BAD_REQUEST.value() && !ours(said)) {
            sayInRussian(answer, said);
        }
        answer.copyBodyToResponse();
    }

    private static boolean ours(String said) {
        return RUSSIAN.matcher(said).find() && !ENGINES.matcher(said).find();
    }

    private void sayInRussian(ContentCachingResponseWrapper answer, String said) throws IOException {
        Optional<Cause> cause = CAUSES.stream().filter(candidate -> candidate.explains(answer.getStatus(), said)).findFirst();
        if (cause.isPresent()) {
            ObjectNode body = original(said).put("message", cause.get().text());
            answer.resetBuffer();
            answer.setStatus(cause.get().status().value());
            answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
            answer.getOutputStream().write(json.writeValueAsBytes(body));
        }
    }

    /** The engine's type and code of the failure stay: programs go by them. */
    private ObjectNode original(String said) {
        try {
            return json.readTree(said) instanceof ObjectNode object ? object : json.createObjectNode();
        } catch (JsonProcessingException e) {
            return json.createObjectNode();
        }
    }

    /**
     * @param words  what the engine says; if empty, the status alone tells
     * @param status to be answered
     */
    private record Cause(Pattern words, HttpStatus status, String text) {

        Cause(String words, HttpStatus status, String text) {
            this(Pattern.compile(words, Pattern.CASE_INSENSITIVE), status, text);
        }

        boolean explains(int answered, String said) {
            return words.pattern().isEmpty() ? answered == status.value() : words.matcher(said).find();
        }
    }
}
