package ru.ejournal.rollout.sample;

import static ru.ejournal.rollout.sample.Step.complete;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Everything that the people of one sample school do, in their sequence. */
class Script {

    private static final Map<String, ?> APPROVED = Map.of("reportDecision", "утвердить");
    private static final String CLASS = "item10_class";

    private final SampleSchool school;
    private final Story story;
    private final LocalDate today;
    private final Random chance;
    private final Answers answers;

    Script(SampleSchool school, Story story, LocalDate today) {
        this.school = school;
        this.story = story;
        this.today = today;
        this.chance = SampleSchool.chance(-school.number());
        this.answers = new Answers(school, today.minusDays(story.days() + chance.nextInt(3)), chance);
    }

    List<Step> steps() {
        if (story == Story.NOT_OPENED) {
            return List.of(Step.open(null));
        }
        List<Step> steps = new ArrayList<>(List.of(Step.open(chance.nextBoolean() ? school.director() : school.secretary())));
        if (story != Story.UNREGISTERED) {
            // Whoever opened it registers it.
            steps.add(complete(steps.get(0).login(), "register_order", answers.registration(story, today)));
            steps.addAll(afterwards());
        }
        return steps;
    }

    private List<Step> afterwards() {
        return switch (story) {
            case HALF_DONE -> join(plan(), papers().subList(0, 2), classes(school.classes() / 2), signatures(0.5));
            case OVERDUE -> join(papers().subList(0, 1), classes(chance.nextInt(school.classes())));
            case DEADLINES_MOVED -> join(List.of(director("item07_plan", answers.plan())), moves(), signatures(0.3));
            case PLAN_RETURNED -> join(plan().subList(0, 2), List.of(answer("item08_receipt", Map.of("planDecision",
                    "возвращён", "remarks", "Не указаны сроки обучения."))), papers().subList(0, 3));
            case REPORT_SUBMITTED -> join(everything(0.8), report());
            case REPORT_RETURNED -> join(everything(0.9), report(), List.of(answer("report_acceptance",
                    Map.of("acceptanceDecision", "возвращён", "remarks", "Проверьте число обученных родителей."))));
            case REPORT_ACCEPTED -> accepted(0.9);
            case CLOSED -> join(accepted(1), List.of(control(chance.nextInt(2) == 0
                    ? Map.of("controlDecision", "снять с контроля", "closingReason", "Остальное передано в план следующего года.")
                    : Map.of("controlDecision", "снять с контроля", "closingReason", "Отчёт принят районом."))));
            case CANCELLED -> join(plan().subList(0, 1), List.of(control(Map.of("controlDecision", "признать утратившим силу",
                    "basis", "приказ № 01/09-400", "cancelReason", "Введение отложено районом."))));
            default -> List.of();
        };
    }

    private List<Step> accepted(double signed) {
        return join(everything(signed), report(), List.of(acceptance(300)), again(), List.of(acceptance(600)));
    }

    /** What opens again for the next report; what was said before is in the forms. */
    private List<Step> again() {
        return join(List.of(director("item01_organise", Map.of())),
                IntStream.rangeClosed(1, school.classes()).mapToObj(i -> complete(school.teacher(i), CLASS, Map.of())).toList(),
                List.of(complete(school.deputy(), "item09_report", answers.nextReport()), director("report_approval", APPROVED)));
    }

    private Step acceptance(int number) {
        return answer("report_acceptance", Map.of("acceptanceDecision", "принят", "incomingNumber", String.valueOf(number + school.number())));
    }

    private List<Step> everything(double signed) {
        // The order first, then the instructions.
        return join(plan(), papers(), classes(school.classes() - (signed < 0.85 ? 1 : 0)), signatures(signed), signatures(signed));
    }

    private List<Step> plan() {
        return List.of(director("item07_plan", answers.plan()),
                director("item08_submit_plan", Map.of("outgoingNumber", String.valueOf(140 + school.number()))),
                answer("item08_receipt", Map.of("planDecision", "принят", "incomingNumber", String.valueOf(70 + school.number()))));
    }

    private List<Step> papers() {
        return List.of(director("item06_appoint", answers.appointment()), director("item11_publish", answers.publication()),
                director("item03_regulation", answers.acts("localActs", "Положение об электронном дневнике")),
                director("item04_instructions", answers.acts("changedActs", "Инструкция по работе с журналом")),
                complete(school.deputy(), "item05_acquaint", Map.of("methods", List.of("педагогический совет"))),
                director("item02_conditions", answers.conditions()), director("item01_organise", answers.organise()));
    }

    private List<Step> classes(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> complete(school.teacher(i), CLASS, answers.schoolClass())).toList();
    }

    private List<Step> report() {
        return List.of(complete(school.deputy(), "item09_report", answers.report()), director("report_approval", APPROVED));
    }

    /** One teacher is done, another asks for more time, and for the third class the director decides. */
    private List<Step> moves() {
        String later = today.plusDays(10).toString();
        return List.of(complete(school.teacher(1), CLASS, answers.schoolClass()), Step.askForTime(school.teacher(2), CLASS),
                complete(school.teacher(2), "extension_request", Map.of("wishedDeadline", later, "extensionReason", "Родительское собрание перенесено.")),
                director("extension_decision", Map.of("extensionDecision", "перенести срок", "grantedDeadline", later)),
                director("overdue_decision", Map.of("overdueDecision", "перенести срок", "newDeadline", later, "decisionReason", "Карантин в классе.")));
    }

    /** Of the order; where the instructions are out, of them, too. */
    private List<Step> signatures(double share) {
        return school.logins().filter(login -> chance.nextDouble() < share)
                .map(login -> complete(login, "acquaintance_sign", Map.of("acquainted", true))).toList();
    }

    private Step director(String task, Map<String, ?> form) {
        return complete(school.director(), task, form);
    }

    private Step control(Map<String, ?> form) {
        return director("item12_control", form);
    }

    /** By whomever of the district the task is for. */
    private static Step answer(String task, Map<String, ?> form) {
        return complete(null, task, form);
    }

    @SafeVarargs
    private static List<Step> join(List<Step>... parts) {
        List<Step> joined = new ArrayList<>();
        for (List<Step> part : parts) {
            joined.addAll(part);
        }
        return joined;
    }
}
