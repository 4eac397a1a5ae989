package ru.ejournal.rollout.organisation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** A person as the roster gives them; only the whole roster's check makes it trustworthy. */
record PersonEntry(Section section, Person person, Optional<String> password) {

    private static final Set<String> FIELDS = Set.of("login", "name", "position", "email", "phone", "school", "roles",
            "classes", "teaching", "password");
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?";
    private static final Pattern EMAIL = Pattern.compile(
            ATOM + "(\\." + ATOM + ")*@" + LABEL + "(\\." + LABEL + ")+");
    /** Also «Классный руководитель 1 класса», «О'Нил», «Иванова (Петрова) И.И.»: nothing that means something to a program. */
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{M}\\p{N} .,'’ʼ()«»№–—-]");
    /** The technical administrator, who is nobody's employee. */
    private static final String RESERVED = "admin";

    static PersonEntry read(Section section) {
        section.allow(FIELDS);
        String school = section.optional("school", 255);
        Set<Role> roles = roles(section, school);
        List<String> classes = section.list("classes", 16);
        if (String.join(",", classes).length() > 255) {
            section.error("classes", "слишком много классов у одного человека");
        }
        Person person = new Person(login(section), name(section), section.required("position", 255),
                email(section), section.optional("phone", 64), school, roles, classes,
                section.flag("teaching", roles.contains(Role.CLASS_TEACHER)));
        return new PersonEntry(section, person, Optional.ofNullable(section.optional("password", 255)));
    }

    private static String name(Section section) {
        String name = section.required("name", 255);
        Matcher strange = NOT_IN_NAMES.matcher(name);
        if (strange.find()) {
            section.error("name", "в имени «" + name + "» лишний знак «" + strange.group()
                    + "»: бывают буквы, цифры, пробел, точка, запятая, дефис, апостроф, скобки, «ёлочки» и №");
        } else if (!name.isEmpty() && !Character.isLetterOrDigit(name.codePointAt(0))) {
            section.error("name", "имя «" + name + "» должно начинаться с буквы");
        }
        return name;
    }

    private static String login(Section section) {
        String login = section.required("login", 64);
        if (login.equals(RESERVED)) {
            section.error("login", "логин «admin» занят техническим администратором");
        } else if (!login.isEmpty() && !LOGIN.matcher(login).matches()) {
            section.error("login", "неверный логин «" + login + "»: латинские строчные буквы, цифры и дефис, "
                    + "не больше 64 знаков, первый знак не дефис");
        }
        return login;
    }

    private static @Nullable String email(Section section) {
        String email = section.optional("email", 254);
        if (email != null && !EMAIL.matcher(email).matches()) {
            section.error("email", "неверный адрес «" + email + "»");
        }
        return email;
    }

    /** Who works at a school is its employee without saying so. */
    private static Set<Role> roles(Section section, @Nullable String school) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String id : section.list("roles", 255)) {
            Role.byId(id).ifPresentOrElse(roles::add, () -> section.error("roles",
                    "неизвестная роль «" + id + "», возможны: " + known()));
        }
        if (school != null) {
            roles.add(Role.EMPLOYEE);
        }
        return roles;
    }

    private static String known() {
        return Stream.of(Role.values()).map(Role::id).collect(Collectors.joining(", "));
    }
}
