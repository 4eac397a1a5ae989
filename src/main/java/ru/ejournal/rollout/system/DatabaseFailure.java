package ru.ejournal.rollout.system;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a few lines why a start found no database: a second start in the same folder, a wrong password, a damaged file. */
class DatabaseFailure extends AbstractFailureAnalyzer<SQLException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        return switch (state) {
            case "90020" -> told("Файл базы данных держит открытым другая программа: скорее всего, эта же, запущенная второй раз "
                    + "в той же папке.", "Остановите её или запустите эту в другой папке.", cause);
            case "90028", "90031", "90034", "90062" -> told("Файл базы данных не открыть и не создать.",
                    "Проверьте, может ли программа писать в папку и есть ли на диске место.", cause);
            case "90030" -> told("Файл базы данных повреждён.",
                    "Уберите его в сторону и верните последнюю резервную копию (docs/operations.md, «Резервное копирование»).", cause);
            case "28000", "28P01" -> told("База данных не приняла имя пользователя или пароль.",
                    "Проверьте SPRING_DATASOURCE_USERNAME и SPRING_DATASOURCE_PASSWORD.", cause);
            case "3D000" -> told("Такой базы данных на сервере нет.",
                    "Создайте её или исправьте SPRING_DATASOURCE_URL.", cause);
            default -> state.startsWith("08") ? told("Сервер базы данных не отвечает.",
                    "Проверьте, запущен ли он, и адрес в SPRING_DATASOURCE_URL.", cause) : null;
        };
    }

    private static FailureAnalysis told(String what, String then, SQLException cause) {
        return new FailureAnalysis(what + "\n" + cause.getMessage(), then, cause);
    }
}
