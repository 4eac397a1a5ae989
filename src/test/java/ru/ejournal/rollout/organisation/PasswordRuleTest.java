package ru.ejournal.rollout.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"три синих слона", "kp7m-x3hd-9vtq", "Correct horse", "слон🐘слон🐘ы7", "школа номер семь"})
    void what_is_long_and_not_guessed_first_is_accepted(String password) {
        assertThat(PasswordRule.broken("lebedev", password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"короткий9,LENGTH", "мой-Lebedev-2024,NOT_THE_LOGIN", "1234567890,NOT_COMMON", "9876543210,NOT_COMMON", "qwertyuiop,NOT_COMMON",
            "QWERTYUIOP1,NOT_COMMON", "йцукенгшщз,NOT_COMMON", "Password2024,NOT_COMMON", "пароль123456,NOT_COMMON", "аааааааааааа,NOT_COMMON",
            "1qaz2wsx3edc,NOT_COMMON", "Dnevnik-2013,NOT_COMMON"})
    void what_is_guessed_first_is_not(String password, PasswordRule broken) {
        assertThat(PasswordRule.broken("lebedev", password)).containsExactly(broken);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 100_000})
    void what_nobody_types_is_not_hashed(int length) {
        assertThat(PasswordRule.broken("lebedev", "три синих слона ".repeat(length).substring(0, length))).containsExactly(PasswordRule.NOT_ENDLESS);
    }
}
