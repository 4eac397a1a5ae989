package ru.ejournal.rollout.journal;

import java.security.Principal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Readers;
import ru.ejournal.rollout.report.DocumentAccess;

/** «Приказы»: those of one's own school; of the district's people, those of all schools. */
@Controller
class JournalController {

    private final Readers readers;
    private final Organisation organisation;
    private final Journal journal;
    private final DocumentAccess access;

    JournalController(Readers readers, Organisation organisation, Journal journal, DocumentAccess access) {
        this.readers = readers;
        this.access = access;
        this.organisation = organisation;
        this.journal = journal;
    }

    @GetMapping("/orders")
    String page(@Nullable Principal principal, @RequestParam(required = false) @Nullable String q,
                @RequestParam(required = false) @Nullable String school, @RequestParam(required = false) @Nullable String year,
                @RequestParam(required = false) @Nullable String state, @RequestParam(required = false) @Nullable String page,
                Model model) {
        Person reader = readers.find(principal).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean district = reader.schoolId() == null;
        Search asked = Search.of(q, school, year, state, page);
        Search search = district ? asked : asked.within(reader.schoolId());
        model.addAttribute("search", search);
        model.addAttribute("district", district);
        model.addAttribute("overseer", access.overseer(reader));
        model.addAttribute("reader", reader.login());
        model.addAttribute("schools", district ? organisation.schools() : List.of());
        model.addAttribute("found", journal.find(search));
        return "orders";
    }
}
