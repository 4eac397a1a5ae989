package ru.ejournal.rollout.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What people type cannot become markup, a link that runs or another line of a letter. */
class HostileTextTest {

    private static final String SCRIPT = "<script>alert(1)</script>\" onclick=\"x & [[${1+1}]] [(${1+1})]";

    private final LetterTemplates templates = new LetterTemplates();
    private final Links links = new Links("https://rollout.example.org");

    @Test
    void markupIsShownAsTyped() {
        String html = plan(SCRIPT, null, null);

        assertThat(html).doesNotContain("<script>").doesNotContain("onclick=\"x").contains("&lt;script&gt;")
                .contains("[[${1+1}]]");
    }

    @Test
    void textIsNotEscaped() {
        Map<String, @Nullable Object> values = values(SCRIPT + " «Дневник.ру» & Ко", null, null);

        assertThat(templates.text(LetterKind.PLAN_SUBMITTED, values))
                .contains("Реквизиты плана: " + SCRIPT + " «Дневник.ру» & Ко\n");
    }

    @Test
    void onlyWebAddressesBecomeLinks() {
        assertThat(plan("приказ", "https://example.org/план?a=1&b=\"2\"", null)).doesNotContain("href=\"https://ex");
        assertThat(plan("приказ", "https://example.org/plan?a=1&b=2", null))
                .contains("href=\"https://example.org/plan?a=1&amp;b=2\"");
        assertThat(plan("приказ", "javascript:alert(1)", null)).doesNotContain("href=\"javascript")
                .contains(">javascript:alert(1)<");
        assertThat(plan("приказ", "https:alert(1)", null)).doesNotContain("href=\"https:alert");
    }

    @Test
    void aTasksIdCannotLeaveItsLink() {
        assertThat(links.task("a/../../b?c#\"<")).isEqualTo("https://rollout.example.org/task/a%2F..%2F..%2Fb%3Fc%23%22%3C");
    }

    @Test
    void aNameDoesNotPretendToBeALine() {
        Contents contents = new Contents().put("subject", "Тема").line("onPaper", null)
                .line("school", "Школа\r\nСрок был: никогда").line("order", "Приказ").line("label", "7. План")
                .line("performer", "Иванов\u202E\nОткрыть: https://evil.example.org").put("late", "")
                .day("deadline", LocalDate.of(2013, 10, 1)).put("href", null);

        assertThat(templates.text(LetterKind.OVERDUE_UNDECIDED, contents.values()).lines().toList())
                .contains("Исполнитель: Иванов Открыть: https://evil.example.org", "Школа Срок был: никогда");
    }

    @Test
    void everyKindHasBothTemplates() {
        assertThat(List.of(LetterKind.values())).allSatisfy(kind -> {
            assertThat(getClass().getResource("/templates/letter/" + kind.id() + ".html")).isNotNull();
            assertThat(getClass().getResource("/templates/letter/" + kind.id() + ".txt")).isNotNull();
        });
    }

    private String plan(String requisites, @Nullable String link, @Nullable String note) {
        return templates.html(LetterKind.PLAN_SUBMITTED, values(requisites, link, note));
    }

    private static Map<String, @Nullable Object> values(String requisites, @Nullable String link,
                                                        @Nullable String note) {
        return new Contents().put("subject", "Тема").line("onPaper", null).line("school", "Школа")
                .put("paragraph", "8").line("ofOrder", "приказа № 1").block("requisites", requisites)
                .web("link", link).line("outgoing", "исх. № 1").block("note", note).put("href", null).values();
    }
}
