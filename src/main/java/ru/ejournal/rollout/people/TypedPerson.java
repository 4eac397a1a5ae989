package ru.ejournal.rollout.people;

import org.springframework.util.MultiValueMap;

import ru.ejournal.rollout.organisation.PersonForm;

/** The fields of the form as the browser sends them. */
final class TypedPerson {

    private TypedPerson() {
    }

    static PersonForm of(MultiValueMap<String, String> typed) {
        return PersonForm.of(typed.getFirst("login"), typed.getFirst("name"), typed.getFirst("position"),
                typed.getFirst("email"), typed.getFirst("phone"), typed.get("posts"), typed.getFirst("classes"),
                typed.containsKey("teaching"));
    }

    /** -1, which no person has, for what is no number. */
    static int version(MultiValueMap<String, String> typed) {
        String version = typed.getFirst("version");
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }
}
