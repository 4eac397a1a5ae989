package ru.ejournal.rollout.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import com.deepoove.poi.util.RegexUtils;
import org.springframework.core.io.ClassPathResource;

/** A Word document with {@code {{tags}}} that an office worker may edit. Safe to share between threads. */
public class WordTemplate {

    private final String name;
    private final byte[] document;
    private final TemplateTags tags;

    /** @throws BrokenTemplate if the document is no Word document or its tags are not the expected ones */
    WordTemplate(String name, byte[] document, TemplateTags tags) {
        this.name = name;
        this.document = document.clone();
        this.tags = tags;
        check();
    }

    /** @throws BrokenTemplate also if there is no such file on the class path */
    public static WordTemplate load(String path, TemplateTags tags) {
        try (InputStream file = new ClassPathResource(path).getInputStream()) {
            return new WordTemplate(path, file.readAllBytes(), tags);
        } catch (IOException e) {
            throw new BrokenTemplate("Шаблон " + path + " не найден", e);
        }
    }

    private void check() {
        List<String> complaints;
        try (XWPFTemplate template = open()) {
            complaints = tags.complaints(template);
        } catch (IOException | RuntimeException e) {
            throw new BrokenTemplate("Шаблон " + name + " не читается как документ Word (.docx)", e);
        }
        if (!complaints.isEmpty()) {
            throw new BrokenTemplate("Шаблон %s: %s".formatted(name, String.join("; ", complaints)), null);
        }
    }

    /**
     * Fills the tags in. Values are texts, those of loops lists of maps of texts; whatever they hold stays text.
     *
     * @return a .docx file
     */
    public byte[] render(Map<String, Object> values) {
        try (XWPFTemplate template = open(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            template.render(values).write(out);
            return out.toByteArray();
        } catch (IOException | RuntimeException e) {
            throw new BrokenTemplate("Шаблон " + name + " не удалось заполнить", e);
        }
    }

    private XWPFTemplate open() {
        ConfigureBuilder configuration = Configure.builder()
                // The library's own pattern knows Latin and Chinese letters only and would pass over Russian tags.
                .buildGrammerRegex(RegexUtils.createGeneral("{{", "}}"))
                .setValidErrorHandler(new Configure.AbortHandler());
        tags.loops().forEach(loop -> configuration.bind(loop.tag(), new LoopRowTableRenderPolicy(true)));
        return XWPFTemplate.compile(new ByteArrayInputStream(document), configuration.build());
    }
}
