package ru.ejournal.rollout.process.form;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A form read from variables, without an engine. */
public final class ReadForm {

    /** A variable of type Json that is none: the engine says so when it is asked for. */
    static final Object UNREADABLE = new Object();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Forms FORMS = new Forms(JSON, new DeployedFiles(new StaticListableBeanFactory().getBeanProvider(ProcessEngine.class)));
    private static final FormReader READER = new FormReader(FORMS, new Conditions(), JSON);
    private static final String PEOPLE = "[{\"value\":\"kazachenko\",\"label\":\"Казаченко Ф.С.\"},"
            + "{\"value\":\"class-01\",\"label\":\"Классный руководитель 1 класса\"}]";

    private ReadForm() {
    }

    /** Lists are Json, as Tasklist sends them; everything else is the variable itself. */
    public static Submission of(String formId, Map<String, ? extends @Nullable Object> filledIn) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        List.of("people", "unsigned", "subjects").forEach(options -> variables.put(options, Spin.JSON(PEOPLE)));
        variables.put("overdueDecisions", Spin.JSON(words("перенести срок", "перепоручить", "оставить без изменения")));
        variables.put("substitutionActions", Spin.JSON(words("оформить", "прекратить досрочно", "ничего, снять эту задачу")));
        variables.put("districtActions", Spin.JSON(words("добавить школы", "исключить школу")));
        List.of("schoolOptions", "freeSchools", "awaitedSchools").forEach(options -> variables.put(options, Spin.JSON(words("lekarevo"))));
        filledIn.forEach((key, value) -> variables.put(key, value instanceof Collection ? json(value) : value));
        VariableScope scope = mock(VariableScope.class, withSettings().stubOnly());
        when(scope.getVariable(anyString())).thenAnswer(call -> {
            Object value = variables.get(call.<String>getArgument(0));
            if (value == UNREADABLE) {
                throw new ProcessEngineException("Cannot deserialize object in variable");
            }
            return value;
        });
        when(scope.getVariables()).thenReturn(variables);
        return READER.read(FORMS.carried(formId), scope, ZoneId.of("Asia/Yekaterinburg"));
    }

    private static String words(String... words) {
        return Stream.of(words).map("{\"value\":\"%s\"}"::formatted).collect(Collectors.joining(",", "[", "]"));
    }

    private static Object json(Object value) {
        try {
            return Spin.JSON(JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
