package ru.ejournal.rollout.process.guard;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import org.camunda.bpm.engine.impl.ActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.DeploymentStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.HistoricActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.HistoricCaseActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.HistoricDecisionInstanceStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.ProcessDefinitionStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.SchemaLogQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetHistoricJobLogExceptionStacktraceCmd;
import org.camunda.bpm.engine.impl.cmd.GetJobExceptionStacktraceCmd;
import org.camunda.bpm.engine.impl.cmd.GetPropertiesCmd;
import org.camunda.bpm.engine.impl.cmd.GetTableCountCmd;
import org.camunda.bpm.engine.impl.cmd.GetTelemetryDataCmd;
import org.camunda.bpm.engine.impl.cmd.GetUniqueTaskWorkerCountCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDueDateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskFollowUpDateCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;

/**
 * Who may do what in the engine, by whichever address: {@code /engine-rest}, Tasklist, Cockpit, Admin. A command of the
 * engine that changes something and stands in no row is the administrator's; inside the school or the district that a
 * person belongs to, authorizations and tenants narrow it further. A test asks the server for each cell.
 */
public enum Privilege {
    //                                                                  Employee, class Teacher, Secretary, deputy (V),
    //                                                                  diRector, Methodologist, District, Admin
    COMPLETE_OWN_TASK("Выполнить свою задачу",                         "E T S V R M D A", CompleteTaskCmd.class, SubmitTaskFormCmd.class),
    COMPLETE_COLLEAGUES_TASK("Выполнить чужую задачу своей школы",     "- - - - - - - A"),
    COMPLETE_TASK_ELSEWHERE("Выполнить задачу другой школы",           "- - - - - - - A"),
    READ_COLLEAGUES_TASK("Видеть чужую задачу своей школы",            "- - - V R - D A"),
    REASSIGN_TASK("Передать чужую задачу другому",                     "- - - - R - - A", AssignTaskCmd.class),
    MOVE_DATES("Изменить срок и напоминание чужой задачи",             "- - - - R - - A", SaveTaskCmd.class, SetTaskDueDateCmd.class, SetTaskFollowUpDateCmd.class),
    CLAIM_TASK("Взять задачу себе или отказаться от неё",              "- - - - - - - A"),
    DELEGATE_TASK("Делегировать задачу, вернуть её",                   "- - - - - - - A"),
    END_TASK_BY_ERROR("Завершить задачу ошибкой или эскалацией",       "- - - - - - - A"),
    SET_TASK_VARIABLES("Менять переменные задачи, своей тоже",         "- - - - - - - A"),
    CREATE_OR_DELETE_TASK("Создать задачу вне процесса, удалить",      "- - - - - - - A"),
    COMMENT_TASK("Оставить примечание, вложить файл",                  "- - - - - - - A"),

    OPEN_ORDER("Открыть приказ школы",                                 "- - S - R - - -", StartProcessInstanceCmd.class, SubmitStartFormCmd.class),
    OPEN_DISTRICT_ORDER("Открыть приказ отдела образования",           "- - - - - - D -", StartProcessInstanceCmd.class, SubmitStartFormCmd.class),
    CORRECT_FIGURES("Начать «Уточнить сведения»",                      "E T S V R - - -", StartProcessInstanceCmd.class, SubmitStartFormCmd.class),
    SUBSTITUTE("Оформить замещение",                                   "- - S - R - - -", StartProcessInstanceCmd.class, SubmitStartFormCmd.class),
    START_INNER_PROCESS("Начать служебный процесс (письмо, утро …)",   "- - - - - - - -"),
    START_IN_THE_MIDDLE("Начать процесс не с начала",                  "- - - - - - - A"),
    READ_INSTANCE("Видеть процесс своей школы в Cockpit",              "- - - V R - D A"),
    READ_HISTORY("Видеть историю процессов своей школы",               "- - - V R - D A"),
    COUNT_INSTANCES("Видеть, сколько процессов идёт в своей школе",    "- - - V R - D A", ActivityStatisticsQueryImpl.class, DeploymentStatisticsQueryImpl.class,
            ProcessDefinitionStatisticsQueryImpl.class),
    // The engine asks nobody's school here (7.24.0): told by the time, its sums tell of one order.
    COUNT_HISTORY("Видеть сводки истории, общие для всех школ",        "- - - - - - D A", HistoricActivityStatisticsQueryImpl.class,
            HistoricCaseActivityStatisticsQueryImpl.class, HistoricDecisionInstanceStatisticsQueryImpl.class),
    SET_VARIABLES("Менять переменные процесса",                        "- - - - - - - A"),
    MODIFY_INSTANCE("Изменить ход процесса, перенести на версию",      "- - - - - - - A"),
    DELETE_INSTANCE("Удалить процесс",                                 "- - - - - - - A"),
    SUSPEND_INSTANCE("Приостановить процесс, модель, задания",         "- - - - - - - A"),
    SEND_MESSAGE("Послать процессу сообщение или сигнал",              "- - - - - - - A"),
    DELETE_HISTORY("Удалить историю",                                  "- - - - - - - A"),

    READ_MODELS("Видеть схемы процессов",                              "E T S V R M D A"),
    READ_DEPLOYMENTS("Видеть размещённые файлы",                       "- - - V R - D A"),
    DEPLOY("Разместить или удалить модели, формы, таблицы",            "- - - - - - - A"),
    EVALUATE_DECISION("Вычислить таблицу решений",                     "- - - - - - - A"),
    RUN_JOBS("Повторить, исполнить, перенести задание",                "- - - - - - - A"),
    RESOLVE_INCIDENTS("Создать, снять, пометить сбой",                 "- - - - - - - A"),
    EXTERNAL_TASKS("Брать и завершать внешние задачи",                 "- - - - - - - -"),
    BATCHES("Пакетные операции",                                       "- - - - - - - A"),
    READ_STACK_TRACES("Видеть, на чём сломалось задание",              "- - - - - - - A", GetJobExceptionStacktraceCmd.class, GetHistoricJobLogExceptionStacktraceCmd.class),
    READ_METRICS("Видеть метрики, журналы и таблицы движка",           "- - - - - - - A", SchemaLogQueryImpl.class,
            GetPropertiesCmd.class, GetTableCountCmd.class, GetTelemetryDataCmd.class, GetUniqueTaskWorkerCountCmd.class),

    USE_FILTERS("Пользоваться общими фильтрами",                       "E T S V R M D A"),
    SAVE_FILTERS("Создать, изменить, удалить фильтр",                  "- - - - - - - A"),
    OWN_ACCOUNT("Видеть и менять свою учётную запись",                 "E T S V R M D A", SaveUserCmd.class, CheckPassword.class),
    READ_COLLEAGUES("Видеть учётные записи своей школы",               "- - - V R - D A"),
    CHECK_OTHERS_PASSWORD("Проверить чужой пароль",                    "- - - - - - - A"),
    KEEP_ACCOUNTS("Вести учётные записи, группы, школы в Admin",       "- - - - - - - A"),
    KEEP_AUTHORIZATIONS("Видеть и менять права в Admin",               "- - - - - - - A");

    /** Somebody in a role, or the technical administrator; the letter stands in the table. */
    public enum Party {
        EMPLOYEE("employee", 'E'), CLASS_TEACHER("class-teacher", 'T'), SECRETARY("secretary", 'S'), DEPUTY("deputy", 'V'),
        DIRECTOR("director", 'R'), METHODOLOGIST("methodologist", 'M'), DISTRICT("district", 'D'), ADMIN("camunda-admin", 'A');

        private final String group;
        private final char letter;

        Party(String group, char letter) {
            this.group = group;
            this.letter = letter;
        }

        /** Id of the engine's group. */
        public String group() {
            return group;
        }
    }

    private final String title;
    private final Set<Party> parties = EnumSet.noneOf(Party.class);
    private final Set<Class<?>> commands;

    Privilege(String title, String letters, Class<?>... commands) {
        this.title = title;
        this.commands = Set.of(commands);
        Arrays.stream(Party.values()).filter(party -> letters.indexOf(party.letter) >= 0).forEach(parties::add);
    }

    /** In Russian, for the administrator. */
    public String title() {
        return title;
    }

    public Set<Party> parties() {
        return parties;
    }

    boolean grants(Class<?> command) {
        return commands.contains(command);
    }

    /** What everybody may takes no role. */
    boolean belongsTo(Collection<String> groups) {
        return parties.size() == Party.values().length || parties.stream().map(Party::group).anyMatch(groups::contains);
    }
}
