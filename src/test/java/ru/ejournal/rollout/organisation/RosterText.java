package ru.ejournal.rollout.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.core.io.ByteArrayResource;

/** A small roster without errors, to be broken. */
final class RosterText {

    static final String VALID = """
            schools:
              - id: north
                name: МБОУ «Северная СОШ»
                full-name: Муниципальное учреждение «Северная школа»
                zone: Asia/Yekaterinburg
                classes: [1, 2А]
            people:
              - login: head
                name: Иванов И.И.
                position: директор
                email: head@north.example
                school: north
                roles: [director]
              - login: first
                name: Учитель первого класса
                position: учитель
                email: first@north.example
                phone: +7 (35351) 2-00-00
                school: north
                roles: [class-teacher]
                classes: [1, 2А]
                password: tulip-42
              - login: plan
                name: Методист
                position: методист
                roles: [methodologist]
              - login: office
                name: Отдел
                position: начальник
                roles: [district]
            """;

    private RosterText() {
    }

    /** The valid roster with one passage replaced. */
    static String with(String passage, String replacement) {
        if (!VALID.contains(passage)) {
            throw new IllegalArgumentException("Not in the roster: " + passage);
        }
        return VALID.replace(passage, replacement);
    }

    static List<String> errorsOf(String yaml) {
        return errorsOf(reader(yaml));
    }

    static List<String> errorsOf(RosterReader reader) {
        BrokenRoster broken = catchThrowableOfType(BrokenRoster.class, reader::read);
        assertThat(broken).as("the roster is refused").isNotNull();
        return broken.errors();
    }

    static RosterReader reader(String yaml) {
        return reader(yaml.getBytes(StandardCharsets.UTF_8), true);
    }

    static RosterReader reader(byte[] file, boolean trivialPasswords) {
        return new RosterReader(new RosterSettings(new ByteArrayResource(file, "roster.yaml"), trivialPasswords));
    }
}
