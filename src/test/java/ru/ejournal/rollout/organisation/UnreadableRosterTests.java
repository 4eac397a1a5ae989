package ru.ejournal.rollout.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class UnreadableRosterTests {

    @Test
    void a_syntax_error_is_told_with_its_line() {
        assertThat(RosterText.errorsOf(RosterText.with("roles: [director]", "roles: [director")))
                .singleElement().asString().matches("строка 1[34]: нарушен синтаксис YAML: .*");
        assertThat(RosterText.errorsOf("schools:\n\t- id: north\n")).singleElement().asString()
                .startsWith("строка 2: нарушен синтаксис YAML");
    }

    @Test
    void a_forbidden_character_is_a_syntax_error() {
        assertThat(RosterText.errorsOf(RosterText.with("Иванов", "Иван\u0007ов"))).singleElement().asString()
                .startsWith("строка 9: нарушен синтаксис YAML");
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(RosterText.errorsOf("# пока ничего\n")).containsExactly("файл пуст");
    }

    @Test
    void a_file_without_lists_is_refused() {
        assertThat(RosterText.errorsOf("schools:\npeople: []\n")).contains("строка 1, schools: нужен непустой список «schools»",
                "строка 2, people: нужен непустой список «people»");
    }

    @Test
    void a_file_in_another_encoding_is_refused() {
        byte[] file = RosterText.VALID.getBytes(Charset.forName("windows-1251"));

        assertThat(RosterText.errorsOf(RosterText.reader(file, true)))
                .containsExactly("файл сохранён не в UTF-8: сохраните его заново в этой кодировке");
    }

    @Test
    void a_missing_file_is_named() {
        var reader = new RosterReader(new RosterSettings(new ClassPathResource("nowhere.yaml"), true));

        assertThat(RosterText.errorsOf(reader)).containsExactly("файл не найден или не читается");
    }
}
