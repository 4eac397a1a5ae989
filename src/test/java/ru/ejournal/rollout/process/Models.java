package ru.ejournal.rollout.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The process models of the repository, read as files. */
final class Models {

    private static final Map<String, BpmnModelInstance> BY_FILE = files("processes", ".bpmn").stream()
            .collect(Collectors.toMap(Models::name, file -> Bpmn.readModelFromFile(file.toFile()), (one, other) -> one,
                    TreeMap::new));

    private Models() {
    }

    /** By file name without its ending. */
    static Map<String, BpmnModelInstance> all() {
        return BY_FILE;
    }

    static BpmnModelInstance order() {
        return BY_FILE.get("school-order");
    }

    static <T extends ModelElementInstance> List<T> elements(Class<T> type) {
        return BY_FILE.values().stream().flatMap(model -> model.getModelElementsByType(type).stream()).toList();
    }

    static List<UserTask> userTasks() {
        return elements(UserTask.class).stream().sorted(Comparator.comparing(UserTask::getId)).toList();
    }

    static UserTask userTask(String id) {
        return userTasks().stream().filter(task -> task.getId().equals(id)).findFirst().orElseThrow();
    }

    /** Names of the variables that the task keeps to itself. */
    static List<String> inputs(UserTask task) {
        return Optional.ofNullable(task.getExtensionElements()).stream()
                .flatMap(extensions -> extensions.getElementsQuery().filterByType(CamundaInputOutput.class).list().stream())
                .map(CamundaInputOutput::getCamundaInputParameters).flatMap(Collection::stream)
                .map(CamundaInputParameter::getCamundaName).toList();
    }

    /** Ids of the forms that the task may show. */
    static List<String> forms(UserTask task) {
        return task.getCamundaFormRef().equals("${corrections.form(execution)}")
                ? FormFiles.all().stream().filter(form -> form.keys().contains("correctionReason")).map(FormFiles.Form::id).toList()
                : List.of(task.getCamundaFormRef());
    }

    static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    static <T> Map<String, T> index(Collection<T> elements, Function<T, String> key) {
        return elements.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}
