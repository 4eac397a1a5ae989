package ru.ejournal.rollout.report;

import java.util.List;

import ru.ejournal.rollout.facts.FactKey;
import ru.ejournal.rollout.facts.Facts;
import ru.ejournal.rollout.order.Paragraph;

/** Rows that hold words: 1–5, 7, 11, 15 and the problems. */
class WordedRows {

    private final Filling filling;
    private final Facts facts;
    private final FactLists lists;

    WordedRows(Filling filling) {
        this.filling = filling;
        this.facts = filling.facts();
        this.lists = new FactLists(facts);
    }

    void fill() {
        responsible();
        required(Row.SYSTEM, FactKey.SYSTEM_NAME, Paragraph.ORGANISE, "не указано название системы");
        required(Row.PLAN, FactKey.PLAN_REQUISITES, Paragraph.PLAN, "не указаны реквизиты утверждения плана");
        acts(Row.LOCAL_ACTS, FactKey.LOCAL_ACTS, Paragraph.REGULATION);
        if (!filling.answered(Paragraph.CONDITIONS)) {
            filling.miss(Row.LOCAL_ACTS, Paragraph.CONDITIONS, "не исполнен пункт 2, в нём тоже указывают акты");
        }
        acts(Row.CHANGED_ACTS, FactKey.CHANGED_ACTS, Paragraph.INSTRUCTIONS);
        methods();
        siteLink();
        // Recipients have remarks of their own; row 15 is what the school adds itself.
        filling.write(Row.REMARKS, facts.told(Paragraph.REPORT.taskId(), FactKey.REMARKS.toString()).orElse(""));
        filling.write(Row.PROBLEMS, FactLists.joined(lists.problems(),
                problem -> problem.problem() + " — " + problem.solved()));
    }

    private void responsible() {
        String name = text(FactKey.RESPONSIBLE_NAME);
        String position = text(FactKey.RESPONSIBLE_POSITION);
        filling.write(Row.RESPONSIBLE, name.isEmpty() || position.isEmpty() ? name + position : name + "; " + position);
        if (name.isEmpty()) {
            filling.miss(Row.RESPONSIBLE, Paragraph.APPOINT, "не указаны фамилия, имя, отчество ответственного лица");
        }
        if (position.isEmpty()) {
            filling.miss(Row.RESPONSIBLE, Paragraph.APPOINT, "не указана должность ответственного лица");
        }
        if (PersonName.hasInitialsOnly(name)) {
            filling.warn("Строка 1: указаны только инициалы (%s), форма требует имя и отчество полностью"
                    .formatted(name));
        }
    }

    private void required(Row row, FactKey key, Paragraph source, String otherwise) {
        String value = text(key);
        filling.write(row, value);
        if (value.isEmpty()) {
            filling.miss(row, source, otherwise);
        }
    }

    private void acts(Row row, FactKey key, Paragraph source) {
        List<Act> acts = lists.acts(key);
        filling.write(row, FactLists.joined(acts, Act::line));
        if (acts.isEmpty() || !filling.answered(source)) {
            filling.miss(row, source, "не указаны акты (пункт %s)".formatted(source.printedNumber()));
        }
    }

    private void methods() {
        List<String> methods = lists.methods();
        filling.write(Row.METHODS, String.join(", ", methods));
        if (methods.isEmpty() || !filling.answered(Paragraph.ACQUAINT)) {
            filling.miss(Row.METHODS, Paragraph.ACQUAINT, "не указаны формы ознакомления сотрудников (пункт 5)");
        }
        List<String> silent = filling.silentClasses();
        if (!silent.isEmpty()) {
            filling.miss(Missing.ofClasses(Row.METHODS, silent));
        }
    }

    private void siteLink() {
        String link = text(FactKey.SITE_LINK);
        String url = text(FactKey.SITE_LINK_URL);
        filling.write(Row.SITE_LINK, link.equals("есть") && !url.isEmpty() ? link + ", " + url : link);
        if (link.isEmpty()) {
            filling.miss(Row.SITE_LINK, Paragraph.ORGANISE, "не указано, есть ли ссылка на официальном сайте");
        }
    }

    private String text(FactKey key) {
        return facts.text(key).orElse("").strip();
    }
}
