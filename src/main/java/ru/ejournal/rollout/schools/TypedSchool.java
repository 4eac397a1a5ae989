package ru.ejournal.rollout.schools;

import java.util.List;

import org.springframework.util.MultiValueMap;

import ru.ejournal.rollout.organisation.PersonForm;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.SchoolForm;

/** The fields of the forms as the browser sends them; those of the director begin with «director-». */
final class TypedSchool {

    private TypedSchool() {
    }

    static SchoolForm of(MultiValueMap<String, String> typed) {
        return SchoolForm.of(typed.getFirst("id"), typed.getFirst("name"), typed.getFirst("full-name"),
                typed.getFirst("zone"), typed.getFirst("week"), typed.getFirst("classes"));
    }

    static PersonForm director(MultiValueMap<String, String> typed) {
        return PersonForm.of(typed.getFirst("director-login"), typed.getFirst("director-name"), "директор",
                typed.getFirst("director-email"), typed.getFirst("director-phone"), List.of(Role.DIRECTOR.id()), "", false);
    }

    /** -1, which no school has, for what is no number. */
    static int version(MultiValueMap<String, String> typed) {
        String version = typed.getFirst("version");
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }
}
