package ru.ejournal.rollout.people;

import java.security.Principal;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import ru.ejournal.rollout.organisation.FormRefused;
import ru.ejournal.rollout.organisation.Keeper;
import ru.ejournal.rollout.organisation.Member;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.People;
import ru.ejournal.rollout.organisation.PeopleChanges;
import ru.ejournal.rollout.organisation.PersonForm;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.StaffLog;
import ru.ejournal.rollout.organisation.StartPassword;

/** «Сотрудники»: the table, a new person, and the slip with a password that is shown once. */
@Controller
@RequestMapping("/people")
class PeopleController {

    /** Under which slips wait in the session, with the login of whoever issued them behind it. */
    static final String SLIPS = "peopleSlips";

    private final Keepers keepers;
    private final People people;
    private final PeopleChanges changes;
    private final Organisation organisation;
    private final StaffLog log;

    PeopleController(Keepers keepers, People people, PeopleChanges changes, Organisation organisation, StaffLog log) {
        this.keepers = keepers;
        this.people = people;
        this.changes = changes;
        this.organisation = organisation;
        this.log = log;
    }

    @GetMapping
    String table(@Nullable Principal reader, @RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable String role,
                 @RequestParam(required = false) @Nullable String state, Model model) {
        Keeper keeper = keepers.keeping(reader);
        List<Member> all = people.of(keeper.schoolId());
        PeopleFilter filter = PeopleFilter.of(q, role, state);
        model.addAttribute("school", organisation.school(keeper.schoolId()));
        model.addAttribute("filter", filter);
        model.addAttribute("roles", List.of(Role.DIRECTOR, Role.DEPUTY, Role.SECRETARY, Role.CLASS_TEACHER));
        model.addAttribute("members", filter.of(all));
        model.addAttribute("present", all.stream().filter(member -> !member.departed()).count());
        model.addAttribute("all", all.size());
        model.addAttribute("warnings", people.warnings(keeper.schoolId()));
        model.addAttribute("log", log.ofSchool(keeper.schoolId()).stream()
                .map(change -> LogLine.of(change, organisation)).toList());
        return "people";
    }

    @GetMapping("/new")
    String blank(@Nullable Principal reader, Model model) {
        return newForm(keepers.keeping(reader), PersonForm.empty(), Map.of(), model);
    }

    @PostMapping("/new")
    String add(@Nullable Principal reader, @RequestParam MultiValueMap<String, String> typed, Model model,
               HttpServletResponse response, HttpSession session) {
        Keeper keeper = keepers.keeping(reader);
        PersonForm form = TypedPerson.of(typed);
        try {
            Slips.add(session, SLIPS + keeper.login(), changes.add(keeper, form));
            return "redirect:/people/slip";
        } catch (FormRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return newForm(keeper, form, refused.problems(), model);
        }
    }

    /** All that wait, shown once: they are not kept, and opening the page again shows nothing. */
    @GetMapping("/slip")
    String slip(@Nullable Principal reader, HttpSession session, Model model) {
        List<StartPassword> slips = Slips.take(session, SLIPS + keepers.keeping(reader).login());
        model.addAttribute("slips", slips);
        model.addAttribute("back", slips.size() == 1 ? "/people/person/" + slips.get(0).login() : "/people");
        return slips.isEmpty() ? "redirect:/people" : "password-slip";
    }

    private String newForm(Keeper keeper, PersonForm form, Map<String, List<String>> problems, Model model) {
        model.addAttribute("school", organisation.school(keeper.schoolId()));
        model.addAttribute("keeper", keeper);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "person-new";
    }
}
