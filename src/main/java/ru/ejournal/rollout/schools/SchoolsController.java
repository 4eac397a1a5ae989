package ru.ejournal.rollout.schools;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

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
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.PeopleChanges;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.PersonForm;
import ru.ejournal.rollout.organisation.Readers;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.SchoolForm;
import ru.ejournal.rollout.organisation.SchoolLine;
import ru.ejournal.rollout.organisation.Schools;
import ru.ejournal.rollout.organisation.StaffLog;
import ru.ejournal.rollout.organisation.StartPassword;
import ru.ejournal.rollout.people.LogLine;
import ru.ejournal.rollout.people.Slips;

/** «Список школ»: the district adds schools, edits them, appoints directors. */
@Controller
@RequestMapping("/schools")
class SchoolsController {

    /** Under which slips wait in the session, with the login of whoever issued them behind it. */
    private static final String SLIPS = "schoolSlips";

    private final Readers readers;
    private final Schools schools;
    private final PeopleChanges people;
    private final Organisation organisation;
    private final StaffLog log;

    SchoolsController(Readers readers, Schools schools, PeopleChanges people, Organisation organisation, StaffLog log) {
        this.readers = readers;
        this.schools = schools;
        this.people = people;
        this.organisation = organisation;
        this.log = log;
    }

    @GetMapping
    String table(@Nullable Principal reader, @RequestParam(required = false) @Nullable String q, Model model) {
        officer(reader);
        String wanted = Objects.requireNonNullElse(q, "").strip();
        List<SchoolLine> all = schools.all();
        model.addAttribute("q", wanted);
        model.addAttribute("present", all.stream().filter(line -> !line.departed()).count());
        model.addAttribute("all", all.size());
        model.addAttribute("schools", all.stream().filter(line -> text(line).contains(wanted.toLowerCase(Locale.ROOT))).toList());
        return "schools";
    }

    @GetMapping("/new")
    String blank(@Nullable Principal reader, Model model) {
        officer(reader);
        return newForm(SchoolForm.empty(), PersonForm.empty(), Map.of(), model);
    }

    @PostMapping("/new")
    String add(@Nullable Principal reader, @RequestParam MultiValueMap<String, String> typed, Model model,
               HttpServletResponse response, HttpSession session) {
        Person officer = officer(reader);
        SchoolForm school = TypedSchool.of(typed);
        PersonForm director = TypedSchool.director(typed);
        try {
            Slips.add(session, SLIPS + officer.login(), schools.add(officer.login(), school, director));
            return "redirect:/schools/slip";
        } catch (FormRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return newForm(school, director, refused.problems(), model);
        }
    }

    /** All that wait, shown once: they are not kept. */
    @GetMapping("/slip")
    String slip(@Nullable Principal reader, HttpSession session, Model model) {
        List<StartPassword> slips = Slips.take(session, SLIPS + officer(reader).login());
        model.addAttribute("slips", slips);
        model.addAttribute("back", "/schools");
        return slips.isEmpty() ? "redirect:/schools" : "password-slip";
    }

    @GetMapping("/school/{id}")
    String page(@PathVariable String id, @Nullable Principal reader, Model model) {
        officer(reader);
        SchoolLine line = line(id);
        return show(line, SchoolForm.of(line.school()), line.version(), Map.of(), model);
    }

    @PostMapping("/school/{id}")
    String change(@PathVariable String id, @Nullable Principal reader, @RequestParam MultiValueMap<String, String> typed,
                  Model model, HttpServletResponse response, RedirectAttributes next) {
        Person officer = officer(reader);
        return tried(id, typed, model, response, next, () ->
                schools.change(officer.login(), id, TypedSchool.version(typed), TypedSchool.of(typed)));
    }

    /** «Выбыла», or back again. */
    @PostMapping("/school/{id}/{state:dropped|returned}")
    String drop(@PathVariable String id, @PathVariable String state, @Nullable Principal reader,
                @RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response, RedirectAttributes next) {
        Person officer = officer(reader);
        return tried(id, typed, model, response, next, () ->
                schools.drop(officer.login(), id, TypedSchool.version(typed), state.equals("dropped")));
    }

    /** A new director; the one before stays until the school notes that he has left. */
    @PostMapping("/school/{id}/director")
    String appoint(@PathVariable String id, @Nullable Principal reader, @RequestParam MultiValueMap<String, String> typed,
                   Model model, HttpServletResponse response, HttpSession session) {
        Person officer = officer(reader);
        SchoolLine line = line(id);
        try {
            Slips.add(session, SLIPS + officer.login(), people.add(new Keeper(officer.login(), id, true), TypedSchool.director(typed)));
            return "redirect:/schools/slip";
        } catch (FormRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("director", TypedSchool.director(typed));
            return show(line, SchoolForm.of(line.school()), line.version(), refused.under("director-").problems(), model);
        }
    }

    @ExceptionHandler(NoSuchElementException.class)
    void unknown(HttpServletResponse response) throws java.io.IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private String tried(String id, MultiValueMap<String, String> typed, Model model, HttpServletResponse response,
                         RedirectAttributes next, Runnable attempt) {
        SchoolLine line = line(id);
        try {
            attempt.run();
            next.addFlashAttribute("saved", "Сохранено.");
            return "redirect:/schools/school/" + id;
        } catch (FormRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            SchoolForm form = typed.containsKey("name") ? TypedSchool.of(typed) : SchoolForm.of(line.school());
            return show(line, form, TypedSchool.version(typed), refused.problems(), model);
        }
    }

    private String newForm(SchoolForm form, PersonForm director, Map<String, List<String>> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("director", director);
        model.addAttribute("problems", problems);
        return "school-new";
    }

    private String show(SchoolLine line, SchoolForm form, int version, Map<String, List<String>> problems, Model model) {
        model.addAttribute("line", line);
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        model.addAttribute("problems", problems);
        if (!model.containsAttribute("director")) {
            model.addAttribute("director", PersonForm.empty());
        }
        model.addAttribute("log", log.ofSchool(line.school().id()).stream().map(change -> LogLine.of(change, organisation)).toList());
        return "school";
    }

    private static String text(SchoolLine line) {
        return (line.school().id() + " " + line.school().name() + " " + line.directors().stream()
                .map(director -> director.fullName() + " " + director.email()).toList()).toLowerCase(Locale.ROOT);
    }

    private SchoolLine line(String id) {
        return schools.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Person officer(@Nullable Principal reader) {
        return readers.holding(reader, Role.DISTRICT);
    }
}
