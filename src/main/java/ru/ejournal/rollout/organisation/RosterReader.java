package ru.ejournal.rollout.organisation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.organisation.Roster.Listed;

/** Reads the roster and refuses it with everything that is wrong, at once. */
@Component
class RosterReader {

    private static final Set<String> FIELDS = Set.of("passwords", "schools", "people");
    private static final String SAME_AS_LOGIN = "same-as-login";

    private final RosterSettings settings;

    RosterReader(RosterSettings settings) {
        this.settings = settings;
    }

    /** @throws BrokenRoster with every error */
    Roster read() {
        RosterErrors errors = new RosterErrors();
        Optional<Section> root = text(errors).flatMap(text -> YamlTree.read(text, errors))
                .flatMap(yaml -> section(yaml, errors));
        Optional<Roster> roster = root.map(section -> roster(section, errors));
        errors.refuse(source());
        return roster.orElseThrow();
    }

    String source() {
        return settings.roster().getDescription();
    }

    private Roster roster(Section root, RosterErrors errors) {
        root.allow(FIELDS);
        boolean sameAsLogin = sameAsLogin(root);
        List<SchoolEntry> schools = entries(root, "schools", SchoolEntry::read, errors);
        List<PersonEntry> people = entries(root, "people", PersonEntry::read, errors);
        new RosterCheck(schools, people, errors).run();
        people.forEach(this::refuseTrivialPassword);
        return new Roster(schools.stream().map(SchoolEntry::school).toList(), people.stream()
                .map(entry -> new Listed(entry.person(), entry.password().or(() ->
                        sameAsLogin ? Optional.of(entry.person().login()) : Optional.empty())))
                .toList());
    }

    private boolean sameAsLogin(Section root) {
        String passwords = root.optional("passwords", 255);
        if (passwords != null && !passwords.equals(SAME_AS_LOGIN)) {
            root.error("passwords", "возможно только значение «" + SAME_AS_LOGIN + "», указано «" + passwords + "»");
        } else if (passwords != null && !settings.trivialPasswords()) {
            root.error("passwords", "пароли, равные логинам, годятся только для пробы: уберите эту строку");
        }
        return passwords != null;
    }

    private void refuseTrivialPassword(PersonEntry entry) {
        if (!settings.trivialPasswords() && entry.password().filter(entry.person().login()::equals).isPresent()) {
            entry.section().error("password", "пароль равен логину");
        }
    }

    private static <T> List<T> entries(Section root, String name, Function<Section, T> read, RosterErrors errors) {
        List<T> entries = new ArrayList<>();
        for (Yaml item : root.items(name)) {
            section(item, errors).map(read).ifPresent(entries::add);
        }
        return entries;
    }

    private static Optional<Section> section(Yaml yaml, RosterErrors errors) {
        if (yaml instanceof Yaml.Fields fields) {
            return Optional.of(new Section(fields, errors));
        }
        errors.add(yaml.place(), "ожидаются поля вида «имя: значение»");
        return Optional.empty();
    }

    private Optional<String> text(RosterErrors errors) {
        try {
            byte[] bytes = settings.roster().getContentAsByteArray();
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            errors.add(Place.FILE, "файл сохранён не в UTF-8: сохраните его заново в этой кодировке");
        } catch (IOException e) {
            errors.add(Place.FILE, "файл не найден или не читается");
        }
        return Optional.empty();
    }
}
