package ru.ejournal.rollout.personal;

import java.security.Principal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.ejournal.rollout.RussianDate;
import ru.ejournal.rollout.organisation.Anonymity;
import ru.ejournal.rollout.organisation.FormRefused;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.School;
import ru.ejournal.rollout.personal.Custodians.Custodian;
import ru.ejournal.rollout.reminder.TasksAtHand;
import ru.ejournal.rollout.table.Table;
import ru.ejournal.rollout.table.TableFiles;

/** «Персональные данные»: who looked at whose, what is stored about somebody, and how it is taken away. */
@Controller
@RequestMapping("/personal-data")
class PersonalDataController {

    private static final List<Table.Column> COLUMNS = List.of(new Table.Column("Где", 30), new Table.Column("Когда", 18),
            new Table.Column("Что", 110));

    private final Custodians custodians;
    private final Looks looks;
    private final StoredData stored;
    private final Anonymise anonymise;
    private final Anonymity anonymity;
    private final Organisation organisation;
    private final TasksAtHand tasks;

    PersonalDataController(Custodians custodians, Looks looks, StoredData stored, Anonymise anonymise, Anonymity anonymity,
                           Organisation organisation, TasksAtHand tasks) {
        this.custodians = custodians;
        this.looks = looks;
        this.stored = stored;
        this.anonymise = anonymise;
        this.anonymity = anonymity;
        this.organisation = organisation;
        this.tasks = tasks;
    }

    @GetMapping
    String looks(@Nullable Principal reader, @RequestParam(defaultValue = "") String person,
                 @RequestParam(defaultValue = "") String by, Model model) {
        Custodian custodian = custodians.of(reader);
        String school = Objects.requireNonNullElse(custodian.schoolId(), "");
        model.addAttribute("person", person);
        model.addAttribute("by", by);
        model.addAttribute("all", custodian.schoolId() == null);
        model.addAttribute("acts", custodian.acts());
        model.addAttribute("most", Looks.MOST_SHOWN);
        model.addAttribute("looks", looks.find(school, person.strip(), by.strip()).stream()
                .map(look -> line(look, zone(custodian.schoolId()))).toList());
        return "personal-data";
    }

    @GetMapping("/person/{login}")
    String person(@PathVariable String login, @Nullable Principal reader, Model model) {
        return show(custodians.answeringFor(custodians.of(reader), login), List.of(), model);
    }

    @GetMapping("/person/{login}/stored.xlsx")
    ResponseEntity<byte[]> file(@PathVariable String login, @Nullable Principal reader) {
        Person person = custodians.answeringFor(custodians.of(reader), login);
        ZoneId zone = zone(person.schoolId());
        List<List<Object>> rows = stored.of(login).stream()
                .<List<Object>>map(entry -> List.of(entry.source(), when(entry.at(), zone), entry.said())).toList();
        return TableFiles.xlsx(new Table("Сведения о человеке", List.of("Что хранится о человеке: " + person.fullName(),
                "Логин: " + login), COLUMNS, rows));
    }

    @PostMapping("/person/{login}/anonymise")
    String anonymise(@PathVariable String login, @Nullable Principal reader, @RequestParam(defaultValue = "false") String sure,
                     Model model, HttpServletResponse response, RedirectAttributes next) {
        Custodian custodian = custodians.of(reader);
        Person person = custodians.answeringFor(custodian, login);
        if (!sure.equals("true")) {
            return refused(person, List.of("Отметьте, что документы сохранены: вернуть имя будет нельзя."), model, response);
        }
        try {
            next.addFlashAttribute("saved", "Запись обезличена: " + anonymise.person(login, custodian.login()).name() + ".");
            return "redirect:/personal-data/person/" + login;
        } catch (FormRefused refused) {
            return refused(person, refused.problems().values().stream().flatMap(List::stream).toList(), model, response);
        }
    }

    private String refused(Person person, List<String> problems, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(person, problems, model);
    }

    private String show(Person person, List<String> problems, Model model) {
        ZoneId zone = zone(person.schoolId());
        model.addAttribute("person", person);
        model.addAttribute("school", person.schoolId() == null ? null : organisation.school(person.schoolId()));
        model.addAttribute("gone", organisation.gone(person.login()));
        model.addAttribute("anonymous", anonymity.anonymous(person.login()));
        model.addAttribute("tasks", tasks.ofPerson(person.login()));
        model.addAttribute("problems", problems);
        model.addAttribute("stored", stored.of(person.login()).stream()
                .map(entry -> new Stored(entry.source(), when(entry.at(), zone), entry.said())).toList());
        return "personal-data-person";
    }

    private Line line(Look look, ZoneId zone) {
        return new Line(RussianDate.minute(look.lookedAt().atZone(zone)), organisation.name(look.lookedBy()), look.lookedBy(),
                PersonalPage.title(look.page()), look.person() == null ? "" : organisation.name(look.person()),
                look.person(), look.schoolId() == null ? "все школы" : schoolName(look.schoolId()));
    }

    private String schoolName(String id) {
        return organisation.schools().stream().filter(school -> school.id().equals(id)).findFirst().map(School::name).orElse(id);
    }

    private ZoneId zone(@Nullable String schoolId) {
        return schoolId == null ? organisation.schools().stream().findFirst().map(School::zone).orElse(ZoneOffset.UTC)
                : organisation.school(schoolId).zone();
    }

    private static String when(@Nullable OffsetDateTime at, ZoneId zone) {
        return at == null ? "" : RussianDate.minute(at.atZoneSameInstant(zone));
    }

    /** @param login of the person whose data it was; null for a list */
    record Line(String when, String who, String by, String what, String whose, @Nullable String login, String school) {
    }

    record Stored(String source, String when, String said) {
    }
}
