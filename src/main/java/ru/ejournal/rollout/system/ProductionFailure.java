package ru.ejournal.rollout.system;

import java.util.stream.Collectors;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says all at once what keeps the tracker from starting in the profile {@code production}. */
class ProductionFailure extends AbstractFailureAnalyzer<NotFitForProduction> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NotFitForProduction cause) {
        String problems = cause.problems().stream().map(problem -> "  - " + problem).collect(Collectors.joining("\n"));
        return new FailureAnalysis("Настройки не годятся для рабочей установки (профиль production), замечаний: "
                + cause.problems().size() + "\n" + problems,
                "Задайте перечисленные настройки в application.yaml в рабочей папке, в переменных окружения или в файлах секретов "
                        + "и запустите программу снова (README, «Put it to work»). База данных не менялась.", cause);
    }
}
