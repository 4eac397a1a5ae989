package ru.ejournal.rollout.organisation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was typed on a page or stands in a table, as an entry of the roster: the same rules apply to it. */
final class Typed {

    /** What the fields of the forms are called on the pages. */
    private static final Map<String, String> PERSON_TITLES = Map.of("login", "Логин", "name", "Фамилия и инициалы",
            "position", "Должность");
    private static final Map<String, String> SCHOOL_TITLES = Map.of("id", "Обозначение", "name", "Краткое название",
            "full-name", "Полное название", "zone", "Часовой пояс");

    private Typed() {
    }

    /** @param place of the field that the roster calls so */
    static PersonEntry person(PersonForm form, String schoolId, Map<String, Place> place, RosterErrors errors) {
        Fields fields = new Fields(place);
        fields.text("login", form.login());
        fields.text("name", form.fullName());
        fields.text("position", form.position());
        fields.text("email", form.email());
        fields.text("phone", form.phone());
        fields.text("school", schoolId);
        fields.list("roles", form.roles());
        fields.list("classes", form.classList());
        fields.text("teaching", String.valueOf(form.teaching()));
        return PersonEntry.read(fields.section(errors, PERSON_TITLES));
    }

    static SchoolEntry school(SchoolForm form, Map<String, Place> place, RosterErrors errors) {
        Fields fields = new Fields(place);
        fields.text("id", form.id());
        fields.text("name", form.name());
        fields.text("full-name", form.fullName());
        fields.text("zone", form.zone());
        fields.text("week", form.week());
        fields.list("classes", form.classList());
        return SchoolEntry.read(fields.section(errors, SCHOOL_TITLES));
    }

    /** A page has no lines: the path alone says which field it is. */
    static Map<String, Place> page(String... fields) {
        Map<String, Place> places = new LinkedHashMap<>();
        Arrays.stream(fields).forEach(field -> places.put(field, new Place(0, field)));
        return places;
    }

    static Map<String, Place> line(int line, Map<String, String> columns) {
        Map<String, Place> places = new LinkedHashMap<>();
        columns.forEach((field, column) -> places.put(field, new Place(line, column)));
        return places;
    }

    private record Fields(Map<String, Place> places, Map<String, Yaml> values) {

        Fields(Map<String, Place> places) {
            this(places, new LinkedHashMap<>());
        }

        void text(String name, String value) {
            values.put(name, value.isBlank() ? new Yaml.Empty(place(name)) : new Yaml.Text(place(name), value));
        }

        void list(String name, List<String> items) {
            values.put(name, new Yaml.Items(place(name), items.stream()
                    .<Yaml>map(item -> new Yaml.Text(place(name), item)).toList()));
        }

        Section section(RosterErrors errors, Map<String, String> titles) {
            return new Section(new Yaml.Fields(places.getOrDefault("", Place.FILE), values), errors,
                    name -> place(name).line() > 0 ? place(name).path() : titles.getOrDefault(name, name));
        }

        private Place place(String name) {
            return places.getOrDefault(name, places.getOrDefault("", Place.FILE));
        }
    }
}
