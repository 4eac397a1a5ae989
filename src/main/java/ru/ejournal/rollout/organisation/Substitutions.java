package ru.ejournal.rollout.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.organisation.Substitution.State;

/** Who acts for whom. Everything joins the caller's transaction. */
@Component
public class Substitutions {

    private final SubstitutionTable table;
    private final Organisation organisation;
    private final Clock clock;

    Substitutions(SubstitutionTable table, Organisation organisation, Clock clock) {
        this.table = table;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Writes down what is to be; it counts from {@link #begin} on. */
    public Substitution record(String schoolId, String absent, String substitute, LocalDate firstDay, LocalDate lastDay,
                               String post, String basis, String by) {
        return table.save(new Substitution(null, null, schoolId, absent, substitute, firstDay, lastDay, post, basis,
                State.PLANNED, by, clock.instant(), null));
    }

    public Substitution begin(long id) {
        return table.save(get(id).now(State.ACTIVE, null));
    }

    public Substitution end(long id) {
        return table.save(get(id).now(State.ENDED, clock.instant()));
    }

    /** @throws java.util.NoSuchElementException for an unknown one */
    public Substitution get(long id) {
        return table.findById(id).orElseThrow();
    }

    /** Oldest first, ended ones included. */
    public List<Substitution> ofSchool(String schoolId) {
        return table.findBySchoolIdOrderById(schoolId);
    }

    /** In all schools, those that count now. */
    public List<Substitution> active() {
        return table.findByStateOrderById(State.ACTIVE);
    }

    /** Those in which the person, being away or acting for somebody, would be on both sides or twice away. */
    public List<Substitution> inTheWay(String schoolId, String absent, String substitute, LocalDate first, LocalDate last) {
        return ofSchool(schoolId).stream().filter(other -> other.overlaps(first, last))
                .filter(other -> other.absent().equals(absent) || other.absent().equals(substitute)
                        || other.substitute().equals(absent)).toList();
    }

    /** Whoever does what is the person's now: the substitute, or the person. */
    public String acting(String login) {
        return table.findFirstByAbsentAndState(login, State.ACTIVE).map(Substitution::substitute).orElse(login);
    }

    /** Logins of those who have the role's duties now. */
    public Set<String> acting(Collection<Person> people, Role role) {
        return people.stream().filter(person -> person.has(role)).map(person -> acting(person.login()))
                .collect(Collectors.toSet());
    }

    /** As whom somebody acts who now stands in for the person; empty if they do not. */
    public Optional<String> capacity(String by, String performer) {
        return capacity(by, (Substitution active) -> active.absent().equals(performer));
    }

    /** As whom somebody decides who is the director for now; empty for the director. */
    public Optional<String> directing(String by) {
        return capacity(by, (Substitution active) -> organisation.person(active.absent()).filter(person -> person.has(Role.DIRECTOR)).isPresent());
    }

    /** The roles of those for whom the person acts now. */
    public Set<Role> lent(String login) {
        return roles(login, State.ACTIVE);
    }

    /** The roles of those for whom the person acts now or is going to. */
    Set<Role> entrusted(String login) {
        return roles(login, State.ACTIVE, State.PLANNED);
    }

    private Set<Role> roles(String login, State... states) {
        return Stream.of(states).flatMap(state -> table.findBySubstituteAndState(login, state).stream())
                .flatMap(acting -> organisation.person(acting.absent()).stream())
                .flatMap(absent -> absent.roles().stream()).collect(Collectors.toSet());
    }

    private Optional<String> capacity(String by, Predicate<Substitution> concerns) {
        return table.findBySubstituteAndState(by, State.ACTIVE).stream().filter(concerns).findFirst()
                .map(active -> active.capacity(organisation.name(Objects.requireNonNull(active.substitute()))));
    }
}
