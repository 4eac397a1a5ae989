package ru.ejournal.rollout.process.task;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.School;

/** Values for forms that are lists or tables. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {
    }

    static SpinJsonNode of(Object value) {
        try {
            return Spin.JSON(MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Options of a drop-down: name and post, as people know each other. */
    static SpinJsonNode options(List<Person> people) {
        return of(people.stream().map(person -> new Option(person.login(), person.fullName() + ", " + person.position())).toList());
    }

    /** Options of a checklist or a drop-down. */
    static SpinJsonNode schools(List<School> schools) {
        return of(schools.stream().map(school -> new Option(school.id(), school.name())).toList());
    }

    /** Options that are called what they are. */
    static SpinJsonNode words(List<String> words) {
        return of(words.stream().map(word -> new Option(word, word)).toList());
    }
}
