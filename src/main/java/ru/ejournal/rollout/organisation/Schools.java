package ru.ejournal.rollout.organisation;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import ru.ejournal.rollout.NaturalOrder;
import ru.ejournal.rollout.organisation.PersonTable.Headcount;

/** The schools as the district keeps them, on its page: each change in one transaction with the engine, or not at all. */
@Component
@Transactional
public class Schools {

    private static final String OVERTAKEN = "Пока вы правили, сведения об этой школе изменил кто-то другой. Ниже — то, что "
            + "ввели вы; откройте страницу заново, сверьте и внесите правку ещё раз.";
    private static final Map<String, Place> FIELDS = Typed.page("id", "name", "full-name", "zone", "week", "classes");

    private final SchoolTable schools;
    private final PersonTable people;
    private final Organisation organisation;
    private final PeopleChanges peopleChanges;
    private final IdentityStore identities;
    private final StaffLog log;

    Schools(SchoolTable schools, PersonTable people, Organisation organisation, PeopleChanges peopleChanges,
            IdentityStore identities, StaffLog log) {
        this.schools = schools;
        this.people = people;
        this.organisation = organisation;
        this.peopleChanges = peopleChanges;
        this.identities = identities;
        this.log = log;
    }

    /** Those that have left included, in the order of their names; three statements, however many there are. */
    public List<SchoolLine> all() {
        Map<String, List<Person>> directors = people.directors().stream().map(PersonRow::person)
                .collect(Collectors.groupingBy(person -> String.valueOf(person.schoolId())));
        Map<String, Long> staff = people.headcounts().stream().collect(Collectors.toMap(Headcount::schoolId, Headcount::people));
        return schools.findAll().stream().map(row -> line(row, directors.getOrDefault(row.id(), List.of()), staff.getOrDefault(row.id(), 0L)))
                .sorted(NaturalOrder.of(line -> line.school().name())).toList();
    }

    public Optional<SchoolLine> find(String id) {
        return schools.findById(id).map(row -> {
            List<Person> staff = organisation.peopleOf(id);
            return line(row, staff.stream().filter(person -> person.has(Role.DIRECTOR)).toList(), staff.size());
        });
    }

    /**
     * The school and its director, who gets a password.
     *
     * @throws FormRefused if anything is wrong with either; then there is neither. The director's fields begin with
     *                     «director-»
     */
    public StartPassword add(String by, SchoolForm typed, PersonForm director) {
        SchoolForm form = typed.id().isEmpty() ? typed.identified(freeId(typed.name())) : typed;
        if (schools.findById(form.id()).isPresent()) {
            throw PersonRules.refused("id", "школа «" + form.id() + "» уже есть");
        }
        School school = check(form);
        refuseSameName(school);
        store(SchoolRow.typed(school), school, by, "школа записана");
        try {
            String login = school.id() + "-" + Role.DIRECTOR.id();
            boolean named = !director.login().isEmpty() || peopleChanges.taken(login);
            return peopleChanges.add(new Keeper(by, school.id(), true), named ? director : director.named(login));
        } catch (FormRefused refused) {
            throw refused.under("director-");
        }
    }

    public void change(String by, String id, int version, SchoolForm typed) {
        SchoolRow row = row(id, version);
        School before = row.school();
        School after = check(typed.identified(id));
        if (!after.name().equalsIgnoreCase(before.name())) {
            refuseSameName(after);
        }
        refuseLostClasses(after);
        String what = Differences.between(before, after);
        if (!what.isEmpty()) {
            store(row.edited(after), after, by, what);
        }
    }

    /** Its orders and people stay; it is no longer one of the district's schools, or is one again. */
    public void drop(String by, String id, int version, boolean dropped) {
        SchoolRow row = row(id, version);
        if (row.departed() != dropped) {
            store(row.dropped(dropped), row.school(), by, dropped ? "школа выбыла" : "школа вернулась");
        }
    }

    private static School check(SchoolForm form) {
        RosterErrors errors = new RosterErrors();
        School school = Typed.school(form, FIELDS, errors).school();
        PersonRules.refuse(errors);
        return school;
    }

    /** A table knows schools by their names. */
    private void refuseSameName(School school) {
        schools.findAll().stream().filter(other -> !other.id().equals(school.id()) && other.name().equalsIgnoreCase(school.name()))
                .findFirst().ifPresent(other -> {
                    throw PersonRules.refused("name", "школа «%s» уже есть (обозначение %s%s): уточните название"
                            .formatted(other.name(), other.id(), other.departed() ? ", выбыла" : ""));
                });
    }

    private void refuseLostClasses(School school) {
        List<String> led = organisation.peopleOf(school.id()).stream().flatMap(person -> person.classes().stream()
                .filter(Predicate.not(school.classes()::contains))
                .map(name -> "класс «%s» ведёт %s: сначала снимите его на странице «Сотрудники»".formatted(name, person.fullName()))).toList();
        if (!led.isEmpty()) {
            throw new FormRefused(Map.of("classes", led));
        }
    }

    private String freeId(String name) {
        String id = Logins.schoolId(name);
        return schools.findById(id).isEmpty() ? id : java.util.stream.IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> id + "-" + number).filter(other -> schools.findById(other).isEmpty()).findFirst().orElseThrow();
    }

    private void store(SchoolRow row, School school, String by, String what) {
        try {
            schools.save(row);
        } catch (OptimisticLockingFailureException e) {
            throw PersonRules.refused("", OVERTAKEN);
        } catch (DuplicateKeyException | DbActionExecutionException e) {
            throw PersonRules.refused("id", "школу «" + school.id() + "» только что добавил кто-то другой");
        }
        identities.saveSchool(school);
        log.note(school.id(), null, by, what);
    }

    /** @throws NoSuchElementException for an unknown school */
    private SchoolRow row(String id, int version) {
        SchoolRow row = schools.findById(id).orElseThrow();
        if (row.version() == null || row.version() != version) {
            throw PersonRules.refused("", OVERTAKEN);
        }
        return row;
    }

    private static SchoolLine line(SchoolRow row, List<Person> directors, long staff) {
        return new SchoolLine(row.school(), row.version() == null ? 0 : row.version(), row.departed(), directors, staff);
    }
}
