package ru.ejournal.rollout.organisation;

import java.util.Arrays;
import java.util.Optional;

/** What a person does; {@link #id()} is also the id of the group in the identity service. */
public enum Role {
    DIRECTOR("director", "Директор"),
    DEPUTY("deputy", "Заместитель директора"),
    SECRETARY("secretary", "Секретарь"),
    CLASS_TEACHER("class-teacher", "Классный руководитель"),
    EMPLOYEE("employee", "Сотрудник"),
    METHODOLOGIST("methodologist", "Информационно-методический отдел"),
    DISTRICT("district", "Отдел образования");

    private final String id;
    private final String title;

    Role(String id, String title) {
        this.id = id;
        this.title = title;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** People of the district belong to no school. */
    public boolean ofDistrict() {
        return this == METHODOLOGIST || this == DISTRICT;
    }

    public static Optional<Role> byId(String id) {
        return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
    }
}
