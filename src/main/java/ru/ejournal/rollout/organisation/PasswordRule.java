package ru.ejournal.rollout.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a password that a person chooses must be like. Length is what counts; nobody is made to type special signs. */
public enum PasswordRule {

    LENGTH("не меньше %d знаков".formatted(PasswordRule.SHORTEST)) {
        @Override
        public boolean keeps(String login, String password) {
            return password.codePointCount(0, password.length()) >= SHORTEST;
        }
    },
    /** What is longer costs the server time and nobody types it. */
    NOT_ENDLESS("не больше %d знаков".formatted(PasswordRule.LONGEST)) {
        @Override
        public boolean keeps(String login, String password) {
            return password.length() <= LONGEST;
        }
    },
    NOT_THE_LOGIN("без логина внутри") {
        @Override
        public boolean keeps(String login, String password) {
            return login.isEmpty() || !plain(password).contains(plain(login));
        }
    },
    NOT_COMMON("не из тех, что подбирают первыми («1234567890», «qwertyuiop», «parol12345», один знак много раз)") {
        @Override
        public boolean keeps(String login, String password) {
            String letters = plain(password).replaceAll("[^\\p{L}]", "");
            return password.chars().distinct().count() >= DIFFERENT && !inOneRow(plain(password))
                    && !COMMON.contains(letters) && !inOneRow(letters);
        }
    };

    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final int DIFFERENT = 5;
    private static final Set<String> COMMON = Set.of("password", "passw", "parol", "пароль", "gfhjkm", "qwerty", "йцукен", "admin", "admi",
            "administrator", "админ", "администратор", "welcome", "letmein", "iloveyou", "shkola", "школа", "dnevnik", "дневник", "ejournal",
            "rollout", "camunda", "director", "директор", "uchitel", "учитель", "привет", "privet", "россия", "russia", "москва", "moskva");
    /** Keys side by side and the alphabets, forwards and backwards. */
    private static final String ROWS = Stream.of("12345678901234567890", "qwertyuiopasdfghjklzxcvbnm", "йцукенгшщзхъфывапролджэячсмитьбю",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "abcdefghijklmnopqrstuvwxyz", "абвгдежзийклмнопрстуфхцчшщъыьэюя")
            .flatMap(row -> Stream.of(row, new StringBuilder(row).reverse().toString())).collect(Collectors.joining(" "));

    private final String words;

    PasswordRule(String words) {
        this.words = words;
    }

    /** Whether the password of that login is as the rule wants it. */
    public abstract boolean keeps(String login, String password);

    /** What the rule wants, to be read after «Пароль:». */
    public String words() {
        return words;
    }

    /** @return the rules that the password breaks */
    public static List<PasswordRule> broken(String login, String password) {
        return Stream.of(values()).filter(rule -> !rule.keeps(login, password)).toList();
    }

    private static boolean inOneRow(String text) {
        return text.length() > 3 && ROWS.contains(text);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
