package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import ru.ejournal.rollout.RunningTracker;

/** What the models name in their expressions is there. */
class NamedBeansTests extends RunningTracker {

    private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(");
    private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

    @Autowired
    ApplicationContext context;

    @ParameterizedTest
    @MethodSource("files")
    void every_delegate_is_a_bean_and_every_call_a_public_method(Path file) throws IOException {
        String model = Files.readString(file);

        assertThat(DELEGATE.matcher(model).results().map(hit -> hit.group(1))).allMatch(context::containsBean);
        assertThat(CALL.matcher(model).results()).allSatisfy(call -> assertThat(callable(call)).as(call.group()).isTrue());
    }

    @Test
    void no_variable_hides_a_bean_of_the_expressions() {
        Set<String> variables = new TreeSet<>();
        Models.userTasks().forEach(task -> variables.addAll(Models.inputs(task)));
        FormFiles.all().forEach(form -> variables.addAll(form.variables()));

        assertThat(files().flatMap(NamedBeansTests::beans)).isNotEmpty().doesNotContainAnyElementsOf(variables);
    }

    private boolean callable(MatchResult call) {
        Class<?> type = context.getBean(call.group(1)).getClass();
        return Modifier.isPublic(type.getModifiers()) && Arrays.stream(type.getMethods()).map(Method::getName)
                .anyMatch(call.group(2)::equals);
    }

    private static Stream<String> beans(Path file) {
        try {
            return CALL.matcher(Files.readString(file)).results().map(hit -> hit.group(1)).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<Path> files() {
        return Models.files("processes", ".bpmn").stream();
    }
}
