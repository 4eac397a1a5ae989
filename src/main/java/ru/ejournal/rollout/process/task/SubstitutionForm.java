package ru.ejournal.rollout.process.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.letter.Letters;
import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.Substitution;
import ru.ejournal.rollout.organisation.Substitutions;
import ru.ejournal.rollout.process.OrderContext;
import ru.ejournal.rollout.process.Substituting;
import ru.ejournal.rollout.process.form.Submission;

/** «Оформить замещение», or stop one before its last day. */
@Component
class SubstitutionForm implements SchoolForm {

    private static final String BEGIN = "оформить";
    private static final String STOP = "прекратить досрочно";
    private static final String NOTHING = "ничего, снять эту задачу";
    private static final String CURRENT = "currentSubstitution";

    private final Organisation organisation;
    private final Substitutions substitutions;
    private final OrderContext context;
    private final Letters letters;

    SubstitutionForm(Organisation organisation, Substitutions substitutions, OrderContext context, Letters letters) {
        this.letters = letters;
        this.organisation = organisation;
        this.substitutions = substitutions;
        this.context = context;
    }

    @Override
    public String task() {
        return "substitution_order";
    }

    @Override
    public Map<String, Object> open(DelegateExecution execution) {
        String school = execution.getTenantId();
        List<Option> current = substitutions.ofSchool(school).stream().filter(one -> !one.over())
                .map(one -> new Option(String.valueOf(one.id()), label(one))).toList();
        Map<String, Object> values = new HashMap<>();
        values.put("orderTitle", organisation.school(school).name());
        values.put("people", Json.options(organisation.peopleOf(school)));
        values.put("substitutions", Json.of(current));
        values.put("substitutionActions", Json.words(current.isEmpty() ? List.of(BEGIN, NOTHING) : List.of(BEGIN, STOP, NOTHING)));
        values.put("substitutionAction", BEGIN);
        return values;
    }

    private String label(Substitution one) {
        return "%s (отсутствует %s), с %s по %s".formatted(organisation.name(one.substitute()), organisation.name(one.absent()), RussianText.date(one.firstDay()),
                RussianText.date(one.lastDay()));
    }

    @Override
    public void submitted(Submission form, DelegateExecution execution, String author) {
        switch (form.required("substitutionAction")) {
            case BEGIN -> {
                execution.setVariable("substitutionAsked", "begin");
                execution.setVariable(Substituting.SUBSTITUTION, record(form, execution, author));
            }
            case STOP -> {
                execution.setVariable("substitutionAsked", "stop");
                execution.setVariable(Substituting.STOPPED, Long.valueOf(form.required(CURRENT)));
            }
            default -> execution.setVariable("substitutionAsked", "nothing");
        }
    }

    private Long record(Submission form, DelegateExecution execution, String author) {
        check(form, execution, author);
        String absent = form.required("absent");
        String post = form.text("actingPost").orElseGet(() -> Posts.genitive(person(absent, execution).position()));
        Substitution recorded = substitutions.record(execution.getTenantId(), absent, form.required("substitute"),
                form.date("firstDay").orElseThrow(), form.date("lastDay").orElseThrow(), post,
                form.required("substitutionBasis"), author);
        tell(recorded);
        return Objects.requireNonNull(recorded.id());
    }

    /** Both of them and the director, but for whoever has recorded it. */
    private void tell(Substitution recorded) {
        organisation.peopleOf(recorded.schoolId()).stream().filter(person -> !person.login().equals(recorded.recordedBy()))
                .filter(person -> Set.of(recorded.absent(), recorded.substitute()).contains(person.login()) || person.has(Role.DIRECTOR))
                .forEach(person -> letters.substitutionRecorded(person, recorded));
    }

    private Person person(String login, DelegateExecution execution) {
        return organisation.peopleOf(execution.getTenantId()).stream().filter(person -> person.login().equals(login))
                .findFirst().orElseThrow(() -> new Refusal("В школе нет такого сотрудника."));
    }

    /**
     * What the director alone gives, roles, nobody else hands on by a substitution: the director's own and a deputy's duties go
     * to a deputy, unless the director says otherwise.
     */
    private List<String> powers(Person absent, Person substitute, String author) {
        if (absent.has(Role.DIRECTOR) && substitute.login().equals(author)) {
            return List.of("«Кто замещает»: себя исполняющим обязанности директора не оформляют. Это делает сам директор.");
        }
        boolean director = organisation.person(author).filter(person -> person.has(Role.DIRECTOR)).isPresent();
        boolean deciding = absent.has(Role.DIRECTOR) || absent.has(Role.DEPUTY);
        return director || !deciding || substitute.has(Role.DIRECTOR) || substitute.has(Role.DEPUTY) ? List.of()
                : List.of("«Кто замещает»: директора и его заместителя замещает заместитель директора. Поручить это другому может только сам директор.");
    }

    private void check(Submission form, DelegateExecution execution, String author) {
        List<String> problems = new ArrayList<>();
        Person absent = person(form.required("absent"), execution);
        Person substitute = person(form.required("substitute"), execution);
        LocalDate first = form.date("firstDay").orElseThrow();
        LocalDate last = form.date("lastDay").orElseThrow();
        if (absent.equals(substitute)) {
            problems.add("«Кто замещает»: это тот же человек.");
        }
        problems.addAll(powers(absent, substitute, author));
        if (last.isBefore(first)) {
            problems.add("«По какой день»: этот день раньше первого.");
        }
        if (last.isBefore(context.today(execution))) {
            problems.add("«По какой день»: этот день уже прошёл.");
        }
        List<Substitution> inTheWay = substitutions.inTheWay(execution.getTenantId(), absent.login(), substitute.login(), first, last);
        if (!inTheWay.isEmpty()) {
            problems.add("В эти дни уже оформлено замещение: %s. Сначала прекратите его.".formatted(
                    inTheWay.stream().map(this::label).collect(Collectors.joining("; "))));
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
    }
}
