package ru.ejournal.rollout.system;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Readers;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.Substitutions;

/** Which of our pages somebody may open, and under which name: above each page and in the webapps alike. */
@Component
class Menu {

    private static final List<Page> PAGES = List.of(
            new Page("/", "Мои задачи", Also.ADMINISTRATORS, Role.values()),
            new Page("/camunda/app/cockpit/default/#/dashboard", "Ход исполнения", Also.BOTH, Role.DIRECTOR, Role.DEPUTY, Role.DISTRICT),
            new Page("/district", "Школы района", Also.NOBODY, Role.DISTRICT, Role.METHODOLOGIST),
            new Page("/district/report", "Сводный отчёт", Also.NOBODY, Role.DISTRICT),
            new Page("/schools", "Список школ", Also.NOBODY, Role.DISTRICT),
            new Page("/orders", "Приказы", Also.NOBODY, Role.DIRECTOR, Role.DEPUTY, Role.SECRETARY, Role.CLASS_TEACHER, Role.EMPLOYEE, Role.DISTRICT),
            new Page("/discipline", "Исполнительская дисциплина", Also.NOBODY, Role.DIRECTOR, Role.DEPUTY, Role.DISTRICT),
            new Page("/people", "Сотрудники", Also.SUBSTITUTES, Role.DIRECTOR, Role.SECRETARY),
            new Page("/personal-data", "Персональные данные", Also.BOTH, Role.DIRECTOR, Role.DISTRICT),
            new Page("/calendar", "Календарь сроков", Also.NOBODY, Role.values()),
            new Page("/password", "Пароль", Also.ADMINISTRATORS, Role.values()));

    private final Readers readers;
    private final Substitutions substitutions;

    Menu(Readers readers, Substitutions substitutions) {
        this.readers = readers;
        this.substitutions = substitutions;
    }

    record Entry(String address, String title) {
    }

    /** In the order in which they are shown. */
    List<Entry> of(@Nullable Principal reader) {
        boolean administrator = administers(reader);
        Optional<Person> person = readers.find(reader);
        Set<Role> own = person.map(Person::roles).orElse(Set.of());
        Set<Role> lent = person.map(known -> substitutions.lent(known.login())).orElse(Set.of());
        return PAGES.stream().filter(page -> page.opensTo(own, lent, administrator))
                .map(page -> new Entry(page.address(), page.title())).toList();
    }

    private static boolean administers(@Nullable Principal reader) {
        return reader instanceof Authentication known
                && known.getAuthorities().stream().anyMatch(group -> "camunda-admin".equals(group.getAuthority()));
    }

    /** Beside those who hold the role themselves: whoever acts for one of them, the technical administrator, who belongs to no school. */
    private enum Also { NOBODY, SUBSTITUTES, ADMINISTRATORS, BOTH }

    private record Page(String address, String title, Also also, Role... roles) {

        boolean opensTo(Set<Role> own, Set<Role> lent, boolean administrator) {
            return Arrays.stream(roles).anyMatch(own::contains)
                    || (also == Also.SUBSTITUTES || also == Also.BOTH) && Arrays.stream(roles).anyMatch(lent::contains)
                    || (also == Also.ADMINISTRATORS || also == Also.BOTH) && administrator;
        }
    }
}
