package ru.ejournal.rollout.order;

import java.util.Arrays;
import java.util.Optional;

/**
 * The twelve numbered paragraphs of order 01/09-267, in the order's own sequence. The printed numbering restarts:
 * 1–10, then 9, then 6; the twins are told apart by {@link #taskId()}.
 */
public enum Paragraph {
    ORGANISE("item01_organise", "1", "Организовать введение и использование электронных дневников и журнала"),
    CONDITIONS("item02_conditions", "2", "Обеспечить условия введения электронного журнала"),
    REGULATION("item03_regulation", "3", "Утвердить положение об электронном дневнике"),
    INSTRUCTIONS("item04_instructions", "4", "Утвердить инструкции по работе с электронным журналом и дневником"),
    ACQUAINT("item05_acquaint", "5", "Ознакомить сотрудников с инструкциями"),
    APPOINT("item06_appoint", "6", "Подтвердить назначение ответственного лица"),
    PLAN("item07_plan", "7", "Разработать и утвердить план введения"),
    SUBMIT_PLAN("item08_submit_plan", "8", "Предоставить план введения в ИМО"),
    REPORT("item09_report", "9", "Подготовить отчёт о введении"),
    CLASS("item10_class", "10", "Провести работу в классе и указать сведения"),
    PUBLISH("item11_publish", "9", "Разместить приказ на сайте школы"),
    CONTROL("item12_control", "6", "Контролировать исполнение приказа"),
    /** The line under the order, «С приказом ознакомлены»: done like a paragraph, but without a number. */
    SHEET("order_acquaintance", "", "С приказом ознакомлены");

    private final String taskId;
    private final String printedNumber;
    private final String title;

    Paragraph(String taskId, String printedNumber, String title) {
        this.taskId = taskId;
        this.printedNumber = printedNumber;
        this.title = title;
    }

    /** Id of the user task in {@code school-order.bpmn}. */
    public String taskId() {
        return taskId;
    }

    public String printedNumber() {
        return printedNumber;
    }

    /** Verb and object, without the number. */
    public String title() {
        return title;
    }

    /** «7. Разработать и утвердить план введения». */
    public String label() {
        return numbered() ? printedNumber + ". " + title : title;
    }

    /** True for the order's twelve paragraphs. */
    public boolean numbered() {
        return !printedNumber.isEmpty();
    }

    /** True for what is done again for each report date. */
    public boolean repeated() {
        return this == ORGANISE || this == REPORT || this == CLASS;
    }

    public static Optional<Paragraph> ofTask(String taskId) {
        return Arrays.stream(values()).filter(paragraph -> paragraph.taskId.equals(taskId)).findFirst();
    }
}
