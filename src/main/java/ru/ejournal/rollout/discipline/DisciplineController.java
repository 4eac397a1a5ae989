package ru.ejournal.rollout.discipline;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Readers;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.School;
import ru.ejournal.rollout.table.TableFiles;

/** «Исполнительская дисциплина»: a director and a deputy see their own school, the department any or all. */
@Controller
class DisciplineController {

    private final Readers readers;
    private final Organisation organisation;
    private final Discipline discipline;
    private final Clock clock;

    DisciplineController(Readers readers, Organisation organisation, Discipline discipline, Clock clock) {
        this.readers = readers;
        this.organisation = organisation;
        this.discipline = discipline;
        this.clock = clock;
    }

    @GetMapping("/discipline")
    String page(@Nullable Principal principal, @RequestParam(required = false) @Nullable String school,
                @RequestParam(required = false) @Nullable String from, @RequestParam(required = false) @Nullable String to,
                Model model) {
        Person reader = reader(principal);
        model.addAttribute("report", report(reader, school, from, to));
        model.addAttribute("schools", reader.schoolId() == null ? organisation.schools() : List.of());
        return "discipline";
    }

    @GetMapping("/discipline.xlsx")
    ResponseEntity<byte[]> xlsx(@Nullable Principal principal, @RequestParam(required = false) @Nullable String school,
                                @RequestParam(required = false) @Nullable String from,
                                @RequestParam(required = false) @Nullable String to) {
        return TableFiles.xlsx(report(reader(principal), school, from, to).table());
    }

    @GetMapping("/discipline.csv")
    ResponseEntity<byte[]> csv(@Nullable Principal principal, @RequestParam(required = false) @Nullable String school,
                               @RequestParam(required = false) @Nullable String from,
                               @RequestParam(required = false) @Nullable String to) {
        return TableFiles.csv(report(reader(principal), school, from, to).table());
    }

    private Person reader(@Nullable Principal principal) {
        return readers.holding(principal, Role.DIRECTOR, Role.DEPUTY, Role.DISTRICT);
    }

    private Report report(Person reader, @Nullable String asked, @Nullable String from, @Nullable String to) {
        String schoolId = asked == null || asked.isBlank() ? reader.schoolId() : asked;
        if (schoolId == null) {
            Period period = Period.of(from, to, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
            return new Report("все школы района", "", period, discipline.ofSchools(period));
        }
        School school = organisation.schools().stream().filter(known -> known.id().equals(schoolId))
                .filter(known -> Readers.sees(reader, known.id())).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Period period = Period.of(from, to, LocalDate.now(clock.withZone(school.zone())));
        return new Report(school.name(), school.id(), period, discipline.ofPeople(school.id(), period));
    }

    /** @param schoolId empty for all schools */
    record Report(String title, String schoolId, Period period, List<Line> lines) {

        ru.ejournal.rollout.table.Table table() {
            return DisciplineTable.of(title, period, people(), lines);
        }

        public boolean people() {
            return !schoolId.isEmpty();
        }
    }
}
