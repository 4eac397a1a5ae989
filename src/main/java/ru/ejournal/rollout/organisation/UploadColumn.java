package ru.ejournal.rollout.organisation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A column of the table from which the district loads schools. */
public enum UploadColumn {
    ID("Обозначение", 16, "primer"),
    NAME("Школа", 28, "МБОУ «Примерная СОШ»"),
    FULL_NAME("Полное название", 48, "Муниципальное бюджетное общеобразовательное учреждение «Примерная средняя общеобразовательная школа»"),
    ZONE("Часовой пояс", 20, "Asia/Yekaterinburg"),
    WEEK("Рабочая неделя", 12, "5"),
    CLASSES("Классы", 24, "1, 2, 3, 4, 5А, 5Б"),
    DIRECTOR("Директор", 24, "Примеров П.П."),
    DIRECTOR_EMAIL("Почта директора", 28, "director@primer.example"),
    DIRECTOR_PHONE("Телефон директора", 20, "8 (35351) 2-00-00"),
    DEPUTY("Заместитель", 24, ""),
    DEPUTY_EMAIL("Почта заместителя", 28, ""),
    SECRETARY("Секретарь", 24, "Образцова О.О."),
    SECRETARY_EMAIL("Почта секретаря", 28, "office@primer.example");

    private final String title;
    private final int width;
    private final String example;

    UploadColumn(String title, int width, String example) {
        this.title = title;
        this.width = width;
        this.example = example;
    }

    public String title() {
        return title;
    }

    /** In characters. */
    public int width() {
        return width;
    }

    public String example() {
        return example;
    }

    /** Without which no table is understood. */
    public boolean required() {
        return this == NAME || this == CLASSES || this == DIRECTOR;
    }

    public static Optional<UploadColumn> titled(String heading) {
        String wanted = plain(heading);
        return Arrays.stream(values()).filter(column -> plain(column.title).equals(wanted)).findFirst();
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replace('\u00A0', ' ').strip().replaceAll("\\s+", " ").replaceAll("[*:]$", "");
    }
}
