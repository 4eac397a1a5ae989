package ru.ejournal.rollout.organisation;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why a broken roster stopped the start. */
class RosterFailure extends AbstractFailureAnalyzer<BrokenRoster> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BrokenRoster cause) {
        String errors = cause.errors().stream().map(error -> "  - " + error).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "Список школ и людей не принят, ошибок: " + cause.errors().size() + "\nФайл: " + cause.source()
                        + "\n" + errors,
                "Исправьте перечисленные строки и запустите программу снова. Из файла ничего не загружено, прежние "
                        + "сведения не изменились. Файл задаётся настройкой rollout.organisation.roster "
                        + "(например, file:/etc/rollout/roster.yaml), его поля описаны в docs/roster.md.",
                cause);
    }
}
