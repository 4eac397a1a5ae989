package ru.ejournal.rollout.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one entry alone cannot know: entries that contradict each other, and posts that nobody holds. */
final class RosterCheck {

    private final List<SchoolEntry> schools;
    private final List<PersonEntry> people;
    private final Map<String, School> byId;
    private final Map<String, List<PersonEntry>> bySchool;
    private final RosterErrors errors;

    RosterCheck(List<SchoolEntry> schools, List<PersonEntry> people, RosterErrors errors) {
        this.schools = schools;
        this.people = people;
        this.errors = errors;
        this.byId = schools.stream().map(SchoolEntry::school)
                .collect(Collectors.toMap(School::id, Function.identity(), (first, second) -> first));
        this.bySchool = people.stream().filter(entry -> entry.person().schoolId() != null)
                .collect(Collectors.groupingBy(entry -> entry.person().schoolId()));
    }

    void run() {
        once("id", "школа", schools.stream().map(SchoolEntry::section).toList());
        once("login", "логин", people.stream().map(PersonEntry::section).toList());
        people.forEach(entry -> {
            belongs(entry);
            leads(entry, School::id);
        });
        schools.forEach(entry -> {
            isHeaded(entry);
            everyClassHasOneTeacher(entry, Person::login);
        });
        Stream.of(Role.METHODOLOGIST, Role.DISTRICT).forEach(this::isHeld);
    }

    /** What must hold for a school that is kept on a page: a class may wait for its teacher, a school not for its director. */
    void runForPages() {
        people.forEach(entry -> {
            belongs(entry);
            leads(entry, School::name);
        });
        schools.forEach(entry -> {
            isHeaded(entry);
            everyClassHasOneTeacher(entry, Person::fullName);
        });
    }

    /** What must hold for new schools, whose class teachers are yet to come. */
    void runForUpload() {
        once("id", "школа", schools.stream().map(SchoolEntry::section).toList());
        people.forEach(this::belongs);
    }

    private void once(String field, String what, List<Section> sections) {
        Map<String, Place> seen = new HashMap<>();
        for (Section section : sections) {
            section.peek(field).ifPresent(value -> {
                Place first = seen.putIfAbsent(value, section.place(field));
                if (first != null) {
                    section.error(field, what + " «" + value + "» уже есть в строке " + first.line());
                }
            });
        }
    }

    private void belongs(PersonEntry entry) {
        Person person = entry.person();
        String school = person.schoolId();
        if (school != null && !byId.containsKey(school)) {
            entry.section().error("school", "неизвестная школа «" + school + "»");
        }
        if (person.roles().isEmpty()) {
            entry.section().error("roles", "не указаны ни школа, ни роль в отделе образования (methodologist, district)");
        }
        person.roles().stream().filter(role -> role.ofDistrict() == (school != null)).forEach(role ->
                entry.section().error("roles", role.ofDistrict()
                        ? "роль «" + role.id() + "» — для людей отдела образования, поле school у них не заполняют"
                        : "для роли «" + role.id() + "» нужно указать школу в поле school"));
    }

    private void leads(PersonEntry entry, Function<School, String> called) {
        Person person = entry.person();
        if (person.has(Role.CLASS_TEACHER) && person.classes().isEmpty()) {
            entry.section().error("roles", "у классного руководителя не указаны классы (classes)");
        }
        if (!person.has(Role.CLASS_TEACHER) && !person.classes().isEmpty()) {
            entry.section().error("classes", "указаны классы, но нет роли «class-teacher»");
        }
        School school = person.schoolId() == null ? null : byId.get(person.schoolId());
        if (school != null) {
            person.classes().stream().filter(name -> !school.classes().contains(name)).forEach(name ->
                    entry.section().error("classes", "в школе «" + called.apply(school) + "» нет класса «" + name + "»"));
        }
    }

    private void isHeaded(SchoolEntry entry) {
        if (peopleOf(entry.school()).stream().noneMatch(person -> person.person().has(Role.DIRECTOR))) {
            entry.section().error("id", "в школе «" + entry.school().id() + "» нет директора (роль «director»)");
        }
    }

    /** @param called a file knows people by their logins, a page by their names */
    private void everyClassHasOneTeacher(SchoolEntry entry, Function<Person, String> called) {
        for (String name : entry.school().classes()) {
            List<PersonEntry> teachers = peopleOf(entry.school()).stream()
                    .filter(person -> person.person().classes().contains(name)).toList();
            if (teachers.isEmpty()) {
                entry.section().error("classes", "у класса «" + name + "» нет классного руководителя");
            }
            teachers.stream().skip(1).forEach(second -> second.section().error("classes", "у класса «" + name
                    + "» уже есть классный руководитель: «" + called.apply(teachers.get(0).person()) + "»"));
        }
    }

    /** Plan and report go to somebody. */
    private void isHeld(Role role) {
        if (people.stream().noneMatch(entry -> entry.person().has(role))) {
            errors.add(Place.FILE, "ни у кого нет роли «" + role.id() + "» (" + role.title() + ")");
        }
    }

    private List<PersonEntry> peopleOf(School school) {
        return bySchool.getOrDefault(school.id(), List.of());
    }
}
