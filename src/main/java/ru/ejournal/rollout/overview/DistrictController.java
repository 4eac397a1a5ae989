package ru.ejournal.rollout.overview;

import java.security.Principal;
import java.time.Clock;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Readers;
import ru.ejournal.rollout.organisation.Role;

/** The district's screen: every school against every paragraph. */
@Controller
class DistrictController {

    private final Readers readers;
    private final Overview overview;
    private final Clock clock;

    DistrictController(Readers readers, Overview overview, Clock clock) {
        this.readers = readers;
        this.overview = overview;
        this.clock = clock;
    }

    @GetMapping("/district")
    String page(@Nullable Principal reader) {
        readers.holding(reader, Role.DISTRICT, Role.METHODOLOGIST);
        return "district";
    }

    /** What Cockpit's menu may offer. */
    @GetMapping("/api/reader")
    @ResponseBody
    Map<String, Boolean> reader(@Nullable Principal reader) {
        return Map.of("district", readers.find(reader).filter(person -> person.roles().stream().anyMatch(Role::ofDistrict)).isPresent());
    }

    @GetMapping("/api/district/matrix")
    @ResponseBody
    Matrix matrix(@Nullable Principal reader) {
        Person person = readers.holding(reader, Role.DISTRICT, Role.METHODOLOGIST);
        return Matrix.of(overview.ofAll(), clock.instant(), person.has(Role.DISTRICT));
    }
}
