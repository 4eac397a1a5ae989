package ru.ejournal.rollout.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@example.org,b@example.org", "a@example.org\r\nBcc: b@example.org", "a@example.org b",
            "Имя <a@example.org>", "a@b@example.org", "@example.org", "a@", "a", "list:a@example.org;",
            "\"a,b\"@example.org", "директор@example.org", "a@[127.0.0.1]"})
    void whateverIsNotOneAddressIsRefused(String typed) {
        assertThatThrownBy(() -> MailAddress.of(typed, "Лебедев В.В.")).isInstanceOf(LetterRefused.class)
                .hasMessageStartingWith("Адрес не принят: «").hasMessageNotContaining("\n");
    }

    @Test
    void anAddressKeepsTheNameBesideIt() {
        assertThat(MailAddress.of(" lebedev@example.org ", "Лебедев В.В."))
                .isEqualTo(MailAddress.of("lebedev@example.org", "")).extracting(InternetAddress::getPersonal)
                .isEqualTo("Лебедев В.В.");
    }

    @Test
    void aCyrillicDomainIsSentToByItsAsciiName() {
        assertThat(MailAddress.of("lebedev@школа.рф", "").getAddress()).isEqualTo("lebedev@xn--80atdl2c.xn--p1ai");
    }

    @Test
    void aSenderThatIsNoAddressIsRefused() {
        assertThat(MailAddress.sender("Электронный дневник")).isEmpty();
        assertThat(MailAddress.sender("a@example.org, b@example.org")).isEmpty();
        assertThat(MailAddress.sender("Электронный дневник <rollout@localhost>")).get()
                .extracting(InternetAddress::getPersonal).isEqualTo("Электронный дневник");
    }
}
