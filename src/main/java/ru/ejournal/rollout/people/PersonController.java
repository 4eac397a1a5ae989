package ru.ejournal.rollout.people;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.ejournal.rollout.organisation.FormRefused;
import ru.ejournal.rollout.organisation.Keeper;
import ru.ejournal.rollout.organisation.Member;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.People;
import ru.ejournal.rollout.organisation.PeopleChanges;
import ru.ejournal.rollout.organisation.PersonForm;
import ru.ejournal.rollout.organisation.PostGuard;
import ru.ejournal.rollout.organisation.StaffLog;
import ru.ejournal.rollout.reminder.TasksAtHand;

/** One person of the keeper's school: to be edited, let go, taken back, or given a new password. */
@Controller
@RequestMapping("/people/person/{login}")
class PersonController {

    private final Keepers keepers;
    private final People people;
    private final PeopleChanges changes;
    private final PostGuard guard;
    private final Organisation organisation;
    private final TasksAtHand tasks;
    private final StaffLog log;
    private final Clock clock;

    PersonController(Keepers keepers, People people, PeopleChanges changes, PostGuard guard, Organisation organisation,
                     TasksAtHand tasks, StaffLog log, Clock clock) {
        this.keepers = keepers;
        this.people = people;
        this.changes = changes;
        this.guard = guard;
        this.organisation = organisation;
        this.tasks = tasks;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping
    String page(@PathVariable String login, @Nullable Principal reader, Model model) {
        Keeper keeper = keepers.keeping(reader);
        Member member = member(keeper, login);
        return show(keeper, member, PersonForm.of(member.person()), member.version(), Map.of(), model);
    }

    @PostMapping
    String change(@PathVariable String login, @Nullable Principal reader, @RequestParam MultiValueMap<String, String> typed,
                  Model model, HttpServletResponse response, RedirectAttributes next) {
        Keeper keeper = keepers.keeping(reader);
        int version = TypedPerson.version(typed);
        return tried(keeper, login, typed, model, response, () -> {
            changes.change(keeper, login, version, TypedPerson.of(typed));
            next.addFlashAttribute("saved", "Сохранено.");
            return "redirect:/people/person/" + login;
        });
    }

    @PostMapping("/leave")
    String leave(@PathVariable String login, @Nullable Principal reader, @RequestParam MultiValueMap<String, String> typed,
                 Model model, HttpServletResponse response, RedirectAttributes next) {
        Keeper keeper = keepers.keeping(reader);
        return tried(keeper, login, typed, model, response, () -> {
            changes.leave(keeper, login, TypedPerson.version(typed), day(typed.getFirst("leftOn")));
            next.addFlashAttribute("saved", "Записано.");
            return "redirect:/people/person/" + login;
        });
    }

    @PostMapping("/return")
    String comeBack(@PathVariable String login, @Nullable Principal reader, @RequestParam MultiValueMap<String, String> typed,
                    Model model, HttpServletResponse response, HttpSession session) {
        Keeper keeper = keepers.keeping(reader);
        return tried(keeper, login, typed, model, response, () -> {
            Slips.add(session, PeopleController.SLIPS + keeper.login(), changes.comeBack(keeper, login, TypedPerson.version(typed)));
            return "redirect:/people/slip";
        });
    }

    @PostMapping("/password")
    String password(@PathVariable String login, @Nullable Principal reader, @RequestParam MultiValueMap<String, String> typed,
                    Model model, HttpServletResponse response, HttpSession session) {
        Keeper keeper = keepers.keeping(reader);
        return tried(keeper, login, typed, model, response, () -> {
            Slips.add(session, PeopleController.SLIPS + keeper.login(), changes.resetPassword(keeper, login));
            return "redirect:/people/slip";
        });
    }

    @ExceptionHandler(NoSuchElementException.class)
    void unknown(HttpServletResponse response) throws java.io.IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** What was typed stays in the form beside what is wrong with it. */
    private String tried(Keeper keeper, String login, MultiValueMap<String, String> typed, Model model,
                         HttpServletResponse response, Supplier<String> attempt) {
        Member member = member(keeper, login);
        try {
            return attempt.get();
        } catch (FormRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            PersonForm form = typed.containsKey("name") ? TypedPerson.of(typed) : PersonForm.of(member.person());
            return show(keeper, member, form, TypedPerson.version(typed), refused.problems(), model);
        }
    }

    private String show(Keeper keeper, Member member, PersonForm form, int version, Map<String, List<String>> problems,
                        Model model) {
        String login = member.person().login();
        model.addAttribute("keeper", keeper);
        model.addAttribute("school", organisation.school(keeper.schoolId()));
        model.addAttribute("member", member);
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        model.addAttribute("problems", problems);
        model.addAttribute("locked", guard.locked(keeper, member.person()));
        model.addAttribute("mailLocked", guard.mailLocked(keeper, member.person()));
        model.addAttribute("tasks", tasks.ofPerson(login));
        model.addAttribute("today", LocalDate.now(clock.withZone(organisation.school(keeper.schoolId()).zone())));
        model.addAttribute("log", log.of(login).stream().map(change -> LogLine.of(change, organisation)).toList());
        return "person";
    }

    private Member member(Keeper keeper, String login) {
        return people.find(keeper.schoolId(), login).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A date that is none is as far away as one can be: it is refused like one. */
    private static LocalDate day(@Nullable String typed) {
        try {
            return LocalDate.parse(String.valueOf(typed));
        } catch (DateTimeParseException e) {
            return LocalDate.MIN;
        }
    }
}
