package ru.ejournal.rollout.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.organisation.UploadPlan.Kind;
import ru.ejournal.rollout.organisation.UploadPlan.Planned;
import ru.ejournal.rollout.organisation.UploadPlan.Problem;

/** Compares one table of schools with what is known; a cell left empty changes nothing. */
final class UploadPlanner {

    private static final Map<String, String> SCHOOL_COLUMNS = Map.of("", UploadColumn.NAME.title(), "id", UploadColumn.ID.title(),
            "name", UploadColumn.NAME.title(), "full-name", UploadColumn.FULL_NAME.title(), "zone", UploadColumn.ZONE.title(),
            "week", UploadColumn.WEEK.title(), "classes", UploadColumn.CLASSES.title());

    private static final String WITHOUT_MAIL = "без почты письма получит секретарь, а если и его нет — никто: "
            + "о заданиях человек узнает, только когда войдёт сам";

    private final Map<String, SchoolRow> schools = new LinkedHashMap<>();
    private final Map<String, String> idsByName = new LinkedHashMap<>();
    private final Map<String, List<Person>> staff;
    private final Map<String, Integer> linesByName = new HashMap<>();
    private final Set<String> logins = new HashSet<>();
    private final RosterErrors errors = new RosterErrors();
    private final List<SchoolEntry> schoolEntries = new ArrayList<>();
    private final List<PersonEntry> personEntries = new ArrayList<>();

    UploadPlanner(List<SchoolRow> schools, List<PersonRow> people) {
        schools.forEach(row -> {
            this.schools.put(row.id(), row);
            idsByName.putIfAbsent(row.name().toLowerCase(java.util.Locale.ROOT), row.id());
        });
        people.forEach(row -> logins.add(row.login()));
        staff = people.stream().filter(row -> row.schoolId() != null && !row.departed()).map(PersonRow::person)
                .collect(Collectors.groupingBy(person -> String.valueOf(person.schoolId())));
    }

    UploadPlan plan(List<UploadRow> rows) {
        List<Planned> planned = rows.stream().map(this::planned).toList();
        new RosterCheck(schoolEntries, personEntries, errors).runForUpload();
        List<Problem> problems = problems(rows);
        Set<Integer> faulty = problems.stream().map(Problem::line).collect(Collectors.toSet());
        return new UploadPlan(planned.stream().map(row -> faulty.contains(row.line()) ? row.faulty() : row).toList(), problems);
    }

    /** In the order of the file. What follows from a cell that cannot be read is no error of its own. */
    private List<Problem> problems(List<UploadRow> rows) {
        List<Problem> unread = rows.stream().flatMap(row -> row.unread().entrySet().stream()
                .map(cell -> new Problem(row.line(), cell.getKey().title(), cell.getValue()))).toList();
        Set<Integer> lines = unread.stream().map(Problem::line).collect(Collectors.toSet());
        Stream<Problem> noted = errors.noted().stream().filter(error -> !lines.contains(error.place().line()))
                .map(error -> new Problem(error.place().line(), error.place().path(), error.message()));
        return Stream.concat(unread.stream(), noted).sorted(Comparator.comparingInt(Problem::line)).toList();
    }

    private Planned planned(UploadRow row) {
        String id = id(row);
        Optional<SchoolRow> known = Optional.ofNullable(schools.get(id));
        School school = school(row, id, known.map(SchoolRow::school).orElse(null));
        known.filter(SchoolRow::departed).ifPresent(gone ->
                error(row, UploadColumn.NAME, "школа выбыла: сначала верните её на странице «Список школ»"));
        List<String> what = new ArrayList<>();
        known.map(SchoolRow::school).map(before -> Differences.between(before, school)).filter(text -> !text.isEmpty()).ifPresent(what::add);
        List<Person> hire = new ArrayList<>();
        List<Person> edit = new ArrayList<>();
        UploadPost.ALL.forEach(post -> fill(post, row, school, known.isPresent(), what, hire, edit));
        Kind kind = known.isEmpty() ? Kind.NEW : what.isEmpty() ? Kind.UNCHANGED : Kind.CHANGED;
        return new Planned(row.line(), kind, school, what, hire, edit, hire.stream().filter(person -> person.email() == null)
                .map(person -> "%s без почты: %s".formatted(person.fullName(), WITHOUT_MAIL)).toList());
    }

    /** As written; else of the school that has the name; else made of the name. */
    private String id(UploadRow row) {
        String name = row.cell(UploadColumn.NAME);
        String id = row.cell(UploadColumn.ID, Objects.requireNonNullElse(idsByName.get(name.toLowerCase(java.util.Locale.ROOT)), Logins.schoolId(name)));
        if (id.equals(UploadColumn.ID.example())) {
            error(row, UploadColumn.ID, "это строка-образец: удалите её");
        }
        return id;
    }

    private School school(UploadRow row, String id, @Nullable School known) {
        SchoolForm before = known == null ? SchoolForm.of(id, row.cell(UploadColumn.NAME), "", "Asia/Yekaterinburg", "5", "")
                : SchoolForm.of(known);
        SchoolForm form = SchoolForm.of(id, row.cell(UploadColumn.NAME, before.name()), row.cell(UploadColumn.FULL_NAME, before.fullName()),
                row.cell(UploadColumn.ZONE, before.zone()), row.cell(UploadColumn.WEEK, before.week()),
                row.cell(UploadColumn.CLASSES, before.classes()));
        SchoolEntry entry = Typed.school(form, Typed.line(row.line(), SCHOOL_COLUMNS), errors);
        schoolEntries.add(entry);
        refuseSameName(row, entry.school(), known);
        if (known != null) {
            staff.getOrDefault(id, List.of()).forEach(person -> person.classes().stream()
                    .filter(name -> !entry.school().classes().contains(name)).forEach(name -> error(row, UploadColumn.CLASSES,
                            "класса «%s» нет в таблице, а его ведёт %s".formatted(name, person.fullName()))));
        }
        return entry.school();
    }

    /** A school is known by its name where a table leaves out the id. */
    private void refuseSameName(UploadRow row, School school, @Nullable School known) {
        String name = school.name().toLowerCase(java.util.Locale.ROOT);
        if (name.isEmpty() || known != null && known.name().equalsIgnoreCase(name)) {
            return;
        }
        String other = idsByName.get(name);
        if (other != null && !other.equals(school.id())) {
            error(row, UploadColumn.NAME, "школа «%s» уже есть (обозначение %s): уточните название".formatted(school.name(), other));
        }
        Integer line = linesByName.putIfAbsent(name, row.line());
        if (line != null) {
            error(row, UploadColumn.NAME, "школа «%s» уже есть в строке %d".formatted(school.name(), line));
        }
    }

    private void fill(UploadPost post, UploadRow row, School school, boolean known, List<String> what, List<Person> hire, List<Person> edit) {
        String name = row.cell(post.name());
        List<Person> holders = staff.getOrDefault(school.id(), List.of()).stream().filter(person -> person.has(post.role())).toList();
        boolean reached = !(row.cell(post.email()) + post.phone(row)).isEmpty();
        if (name.isEmpty() && !(known && reached && holders.size() == 1)) {
            refuseEmpty(post, row, known, reached, holders);
            return;
        }
        Optional<Person> same = holders.stream().filter(person -> name.isEmpty() || person.fullName().equals(name)).findFirst();
        if (same.isPresent()) {
            edited(same.get(), post, row, school).ifPresent(after -> {
                edit.add(after);
                what.add("%s %s: %s".formatted(post.position(), after.fullName(), Differences.between(same.get(), after)));
            });
        } else if (!holders.isEmpty()) {
            error(row, post.name(), "сейчас это %s: смените его на странице школы или «Сотрудники»".formatted(holders.get(0).fullName()));
        } else if (SchoolEntry.identifies(school.id())) {
            Person person = check(PersonForm.of(free(school.id() + "-" + post.role().id()), name, post.position(),
                    row.cell(post.email()), post.phone(row), List.of(post.role().id()), "", false), post, row, school);
            hire.add(person);
            what.add("%s: %s, логин %s".formatted(post.position(), name, person.login()));
        }
    }

    private void refuseEmpty(UploadPost post, UploadRow row, boolean known, boolean reached, List<Person> holders) {
        boolean held = known && !holders.isEmpty();
        if (post.role() == Role.DIRECTOR && !held) {
            error(row, post.name(), "не указан директор");
        }
        if (reached) {
            error(row, post.name(), held ? "указана почта или телефон, а людей с этой ролью несколько: впишите имя"
                    : "указана почта или телефон, а имени нет");
        }
    }

    private Optional<Person> edited(Person before, UploadPost post, UploadRow row, School school) {
        PersonForm now = PersonForm.of(before);
        String email = row.cell(post.email(), now.email());
        String phone = post.phone(row).isEmpty() ? now.phone() : post.phone(row);
        Person after = check(PersonForm.of(now.login(), now.fullName(), now.position(), email, phone, now.posts(), now.classes(),
                now.teaching()), post, row, school);
        return Differences.between(before, after).isEmpty() ? Optional.empty() : Optional.of(after);
    }

    private Person check(PersonForm form, UploadPost post, UploadRow row, School school) {
        PersonEntry entry = Typed.person(form, school.id(), Typed.line(row.line(), post.columns()), errors);
        personEntries.add(entry);
        return entry.person();
    }

    private String free(String login) {
        String free = Stream.concat(Stream.of(login), java.util.stream.IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> login + "-" + number)).filter(other -> !logins.contains(other)).findFirst().orElseThrow();
        logins.add(free);
        return free;
    }

    private void error(UploadRow row, UploadColumn column, String message) {
        errors.add(new Place(row.line(), column.title()), message);
    }
}
