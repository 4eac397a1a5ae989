package ru.ejournal.rollout.progress;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.order.Paragraph;

/**
 * Lines of the order as printed that belong together.
 *
 * @param paragraph null for what stands before the first
 */
record Passage(List<String> lines, @Nullable Paragraph paragraph) {

    private static final Pattern NUMBER = Pattern.compile("^\\d+\\. .*|^\\d+\\. ?$");

    /** Numbers restart in print, so the paragraphs are told by their sequence. */
    static List<Passage> of(List<String> text) {
        Iterator<Paragraph> next = List.of(Paragraph.values()).iterator();
        List<Passage> passages = new ArrayList<>(List.of(new Passage(new ArrayList<>(), null)));
        for (String line : text) {
            if (NUMBER.matcher(line).matches()) {
                passages.add(new Passage(new ArrayList<>(), next.next()));
            }
            passages.get(passages.size() - 1).lines().add(line);
        }
        return passages;
    }
}
