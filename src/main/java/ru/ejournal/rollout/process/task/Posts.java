package ru.ejournal.rollout.process.task;

import java.util.LinkedHashMap;
import java.util.Map;

/** Posts of a school in the genitive, as they stand behind «и.о.». */
final class Posts {

    private static final Map<String, String> BEGINNINGS = new LinkedHashMap<>();

    static {
        BEGINNINGS.put("директор", "директора");
        BEGINNINGS.put("заместитель", "заместителя");
        BEGINNINGS.put("заведующий", "заведующего");
        BEGINNINGS.put("заведующая", "заведующей");
        BEGINNINGS.put("секретарь", "секретаря");
        BEGINNINGS.put("делопроизводитель", "делопроизводителя");
        BEGINNINGS.put("учитель", "учителя");
        BEGINNINGS.put("преподаватель", "преподавателя");
        BEGINNINGS.put("методист", "методиста");
        BEGINNINGS.put("педагог", "педагога");
        BEGINNINGS.put("классный руководитель", "классного руководителя");
        BEGINNINGS.put("старший методист", "старшего методиста");
    }

    private Posts() {
    }

    /** «заместителя директора по УВР»; a post that is not known stays as it is, to be put right in the form. */
    static String genitive(String post) {
        String lower = post.strip().toLowerCase();
        return BEGINNINGS.keySet().stream().filter(known -> lower.equals(known) || lower.startsWith(known + " ")).findFirst()
                .map(known -> BEGINNINGS.get(known) + post.strip().substring(known.length())).orElse(post.strip());
    }
}
