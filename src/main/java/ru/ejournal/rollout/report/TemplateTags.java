package ru.ejournal.rollout.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.resolver.DefaultElementTemplateFactory;
import com.deepoove.poi.template.MetaTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** The tags that a template is to carry, compared with those that it does carry. */
public record TemplateTags(Set<String> texts, List<Loop> loops) {

    private static final Pattern FIELD = Pattern.compile("\\[([^\\[\\]]+)]");

    /** What is wrong with the template, in Russian; empty if nothing. */
    List<String> complaints(XWPFTemplate template) {
        List<String> complaints = new ArrayList<>();
        Set<String> found = new HashSet<>();
        template.getElementTemplates().forEach(tag -> {
            String name = plainName(tag);
            found.add(name);
            if (!texts.contains(name) && loops.stream().noneMatch(loop -> loop.tag().equals(name))) {
                complaints.add("неизвестная метка " + tag.variable());
            }
        });
        Set<String> expected = new TreeSet<>(texts);
        loops.forEach(loop -> expected.add(loop.tag()));
        expected.stream().filter(name -> !found.contains(name))
                .forEach(name -> complaints.add("нет метки {{" + name + "}}"));
        loops.forEach(loop -> template.getElementTemplates().stream().filter(tag -> plainName(tag).equals(loop.tag()))
                .forEach(tag -> complaints.addAll(complaints(loop, (RunTemplate) tag))));
        return complaints;
    }

    /** Only plain tags are ours: a signed one ({{@…}}, {{+…}}) would fetch a picture or another document. */
    private static String plainName(MetaTemplate tag) {
        return tag instanceof RunTemplate run && run.getSign() == DefaultElementTemplateFactory.EMPTY_CHAR
                ? run.getTagName() : "";
    }

    private static List<String> complaints(Loop loop, RunTemplate tag) {
        if (!(((XWPFParagraph) tag.getRun().getParent()).getBody() instanceof XWPFTableCell cell)) {
            return List.of("метка {{" + loop.tag() + "}} должна стоять в строке таблицы");
        }
        Set<String> found = fields(cell.getTableRow());
        List<String> complaints = new ArrayList<>();
        found.stream().filter(name -> !loop.fields().contains(name))
                .forEach(name -> complaints.add("неизвестная метка [%s] в строке {{%s}}".formatted(name, loop.tag())));
        loop.fields().stream().sorted().filter(name -> !found.contains(name))
                .forEach(name -> complaints.add("нет метки [%s] в строке {{%s}}".formatted(name, loop.tag())));
        return complaints;
    }

    private static Set<String> fields(XWPFTableRow row) {
        return row.getTableCells().stream().flatMap(cell -> FIELD.matcher(cell.getText()).results())
                .map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
