package ru.ejournal.rollout.process.guard;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotAllowedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.model.xml.ModelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.xml.sax.SAXException;

/**
 * What the engine's addresses answer when something is refused. By itself the engine calls much of it a failure of its
 * own (500): another school's task, an id that there is not, a number out of range. A real failure tells nothing of itself.
 */
public class AnswersOfTheEngine implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(AnswersOfTheEngine.class);
    private static final String OTHER_SCHOOL = "because it belongs to no authenticated tenant";
    private static final List<Class<? extends Exception>> MISTAKES = List.of(BadUserRequestException.class, NotValidException.class,
            NotAllowedException.class, ELException.class, IllegalArgumentException.class, NullPointerException.class, ClassCastException.class,
            IndexOutOfBoundsException.class, SAXException.class, ModelException.class, DmnEngineException.class);
    /** Of H2, for what PostgreSQL calls a data exception (22…). */
    private static final Set<String> BAD_DATA = Set.of("90008", "90039");

    private final ExceptionHandlerHelper helper = ExceptionHandlerHelper.getInstance();

    @Override
    public Response toResponse(Throwable thrown) {
        Status status = helper.getStatus(thrown);
        if (status != Status.INTERNAL_SERVER_ERROR) {
            return helper.getResponse(thrown);
        }
        Status blamed = blame(thrown);
        ExceptionDto body = helper.fromException(thrown);
        if (blamed == Status.INTERNAL_SERVER_ERROR) {
            LOG.error("Answered 500 to a request of the engine", thrown);
            body.setMessage("Внутренняя ошибка. Сообщите администратору, когда она случилась.");
        } else if (blamed == Status.FORBIDDEN) {
            body.setMessage("Недостаточно прав: это не ваша школа или не ваша задача.");
        }
        return Response.status(blamed).entity(body).type(MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static Status blame(Throwable thrown) {
        List<Throwable> causes = Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(20).toList();
        if (causes.stream().anyMatch(AnswersOfTheEngine::forbidden)) {
            return Status.FORBIDDEN;
        }
        if (causes.stream().anyMatch(cause -> cause instanceof NullValueException || cause instanceof NotFoundException)) {
            return Status.NOT_FOUND;
        }
        if (causes.stream().anyMatch(cause -> cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException)) {
            return Status.CONFLICT;
        }
        return complaint(causes.get(causes.size() - 1)) || causes.stream().anyMatch(AnswersOfTheEngine::mistake)
                ? Status.BAD_REQUEST : Status.INTERNAL_SERVER_ERROR;
    }

    /** What the engine says of its own accord; its failures have a cause. */
    private static boolean complaint(Throwable root) {
        return root instanceof RestException || root instanceof ProcessEngineException;
    }

    private static boolean forbidden(Throwable cause) {
        return cause instanceof AuthorizationException || cause.getMessage() != null && cause.getMessage().contains(OTHER_SCHOOL);
    }

    private static boolean mistake(Throwable cause) {
        if (cause instanceof SQLException failed && failed.getSQLState() != null) {
            return failed.getSQLState().startsWith("22") || BAD_DATA.contains(failed.getSQLState());
        }
        return MISTAKES.stream().anyMatch(type -> type.isInstance(cause)) && !ours(cause);
    }

    /** What breaks in our own code is no mistake of whoever asked. */
    private static boolean ours(Throwable cause) {
        return Stream.of(cause.getStackTrace()).map(StackTraceElement::getClassName).filter(name -> !name.startsWith("java."))
                .findFirst().filter(name -> name.startsWith("ru.ejournal.")).isPresent();
    }
}
