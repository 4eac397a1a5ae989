package ru.ejournal.rollout.organisation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A person as typed on a page.
 *
 * @param login   empty: one is made of the school and the surname
 * @param posts   ids of the roles {@link Keeper#POSTS}
 * @param classes separated by commas or spaces; who leads a class is a class teacher without saying so
 */
public record PersonForm(String login, String fullName, String position, String email, String phone, List<String> posts,
                         String classes, boolean teaching) {

    /** What a form leaves out is empty. */
    public static PersonForm of(@Nullable String login, @Nullable String fullName, @Nullable String position,
                                @Nullable String email, @Nullable String phone, @Nullable List<String> posts,
                                @Nullable String classes, boolean teaching) {
        return new PersonForm(text(login), text(fullName), text(position), text(email), text(phone),
                posts == null ? List.of() : posts, text(classes), teaching);
    }

    public static PersonForm of(Person person) {
        return of(person.login(), person.fullName(), person.position(), person.email(), person.phone(),
                person.roles().stream().filter(Keeper.POSTS::contains).map(Role::id).toList(),
                String.join(", ", person.classes()), person.teaching());
    }

    public static PersonForm empty() {
        return of(null, null, null, null, null, null, null, false);
    }

    PersonForm named(String newLogin) {
        return new PersonForm(newLogin, fullName, position, email, phone, posts, classes, teaching);
    }

    public PersonForm withClasses(List<String> kept) {
        return new PersonForm(login, fullName, position, email, phone, posts, String.join(", ", kept), teaching);
    }

    List<String> roles() {
        return Stream.concat(posts.stream(), classList().isEmpty() ? Stream.empty() : Stream.of(Role.CLASS_TEACHER.id()))
                .toList();
    }

    List<String> classList() {
        return ClassNames.split(classes);
    }


    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
