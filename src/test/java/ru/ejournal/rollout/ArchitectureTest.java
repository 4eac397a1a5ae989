package ru.ejournal.rollout;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The arrows of the design. Features know neither the engine nor those who wire them up. */
@AnalyzeClasses(packagesOf = RolloutTracker.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] NOT_FEATURES = {"ru.ejournal.rollout.process..", "ru.ejournal.rollout.system.."};

    @ArchTest
    static final ArchRule the_engine_is_known_to_process_alone_and_to_security_wiring = noClasses()
            .that().resideOutsideOfPackages(NOT_FEATURES)
            .should().dependOnClassesThat().resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule features_do_not_know_who_uses_them = noClasses()
            .that().resideOutsideOfPackages(NOT_FEATURES)
            .should().dependOnClassesThat().resideInAnyPackage(NOT_FEATURES);

    @ArchTest
    static final ArchRule process_does_without_system = noClasses()
            .that().resideInAPackage("ru.ejournal.rollout.process..")
            .should().dependOnClassesThat().resideInAPackage("ru.ejournal.rollout.system..");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles = slices().matching("ru.ejournal.rollout.(**)")
            .should().beFreeOfCycles();

    @ArchTest
    static final ArchRule time_comes_from_the_injected_clock = noClasses()
            .should().callMethod(Instant.class, "now")
            .orShould().callMethod(LocalDate.class, "now").orShould().callMethod(LocalDate.class, "now", ZoneId.class)
            .orShould().callMethod(LocalDateTime.class, "now").orShould().callMethod(ZonedDateTime.class, "now")
            .orShould().callMethod(OffsetDateTime.class, "now").orShould().callMethod(System.class, "currentTimeMillis")
            .orShould().callConstructor(Date.class);

    @ArchTest
    static final ArchRule there_is_one_clock = noClasses()
            .that().doNotHaveFullyQualifiedName("ru.ejournal.rollout.system.Clocks")
            .should().callMethod(Clock.class, "systemUTC").orShould().callMethod(Clock.class, "systemDefaultZone")
            .orShould().callMethod(ZoneId.class, "systemDefault");

    /** It would hold its connection until somebody closes it. */
    @ArchTest
    static final ArchRule rows_are_read_as_lists = noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");
}
