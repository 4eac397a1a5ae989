package ru.ejournal.rollout.letter;

import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Turns what people typed into exactly one address. */
final class MailAddress {

    /** No comma, bracket, quote, blank or line break, with which one address could become several. */
    private static final Pattern ONE = Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]+@[\\p{L}\\p{N}.-]+");

    private MailAddress() {
    }

    /** @throws LetterRefused for anything but one address */
    static InternetAddress of(String typed, String name) {
        String address = typed.strip();
        try {
            if (!ONE.matcher(address).matches()) {
                throw new AddressException("not one address");
            }
            int at = address.indexOf('@');
            // A Cyrillic domain has an ASCII name that every server understands.
            InternetAddress one = new InternetAddress(
                    address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1)), true);
            one.setPersonal(RussianText.line(name), StandardCharsets.UTF_8.name());
            return one;
        } catch (AddressException | IllegalArgumentException | UnsupportedEncodingException e) {
            throw new LetterRefused("Адрес не принят: «%s» (%s). Исправьте его в списке сотрудников и повторите."
                    .formatted(RussianText.line(typed), RussianText.line(name)), e);
        }
    }

    /** «name &lt;address&gt;» or an address alone; empty if it is neither. */
    static Optional<InternetAddress> sender(String from) {
        try {
            InternetAddress parsed = new InternetAddress(from, false);
            return Optional.of(of(parsed.getAddress(), Optional.ofNullable(parsed.getPersonal()).orElse("")));
        } catch (AddressException | LetterNotSent e) {
            return Optional.empty();
        }
    }
}
