package ru.ejournal.rollout.sample;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.School;

/** The generated school of a number; people are called by their posts. The same number gives the same school. */
record SampleSchool(int number, int classes, int employees) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Yekaterinburg");

    static SampleSchool of(int number) {
        Random chance = chance(number);
        return new SampleSchool(number, 3 + chance.nextInt(9), 1 + chance.nextInt(3));
    }

    /** What else is left to chance at the school, always the same. */
    static Random chance(int number) {
        return new Random(7919L * number);
    }

    String id() {
        return "school-%02d".formatted(number);
    }

    School school() {
        return new School(id(), "МБОУ «СОШ № %d»".formatted(number),
                "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № %d»".formatted(number),
                ZONE, IntStream.rangeClosed(1, classes).mapToObj(String::valueOf).toList());
    }

    String director() {
        return id() + "-director";
    }

    String deputy() {
        return id() + "-deputy";
    }

    String secretary() {
        return id() + "-secretary";
    }

    String teacher(int schoolClass) {
        return id() + "-class-%02d".formatted(schoolClass);
    }

    List<Person> people() {
        List<Person> people = new ArrayList<>(List.of(
                person(director(), "Директор школы № " + number, "директор", Role.DIRECTOR, List.of(), false),
                person(deputy(), "Заместитель директора школы № " + number, "заместитель директора по УВР", Role.DEPUTY, List.of(), false),
                person(secretary(), "Секретарь школы № " + number, "секретарь", Role.SECRETARY, List.of(), false)));
        for (int i = 1; i <= classes; i++) {
            people.add(person(teacher(i), "Классный руководитель %d класса школы № %d".formatted(i, number), "учитель",
                    Role.CLASS_TEACHER, List.of(String.valueOf(i)), true));
        }
        for (int i = 1; i <= employees; i++) {
            people.add(person(id() + "-employee-%02d".formatted(i), "Сотрудник %d школы № %d".formatted(i, number),
                    i == 1 ? "учитель-предметник" : "лаборант", Role.EMPLOYEE, List.of(), i == 1));
        }
        return people;
    }

    Stream<String> logins() {
        return people().stream().map(Person::login);
    }

    private Person person(String login, String name, String post, Role role, List<String> schoolClasses, boolean teaching) {
        return new Person(login, name, post, login + "@example.org", role == Role.DIRECTOR ? phone() : null, id(),
                EnumSet.of(role, Role.EMPLOYEE), schoolClasses, teaching);
    }

    /** No such number can be dialled. */
    private String phone() {
        return "+7 000 000-%02d-%02d".formatted(number / 100, number % 100);
    }
}
