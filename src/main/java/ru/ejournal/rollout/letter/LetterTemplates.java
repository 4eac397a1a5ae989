package ru.ejournal.rollout.letter;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The letters' wording. Its engine is no bean, so that the pages of the web keep the one that Spring Boot makes. */
@Component
class LetterTemplates {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final TemplateEngine html = engine(TemplateMode.HTML, ".html");
    private final TemplateEngine text = engine(TemplateMode.TEXT, ".txt");

    String html(LetterKind kind, Map<String, @Nullable Object> values) {
        return html.process(kind.id(), new Context(RUSSIAN, values));
    }

    /** Without the blank lines that absent parts leave behind. */
    String text(LetterKind kind, Map<String, @Nullable Object> values) {
        return text.process(kind.id(), new Context(RUSSIAN, values))
                .replace("\r\n", "\n").replaceAll("(?m)[ \t]+$", "").replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }

    private static TemplateEngine engine(TemplateMode mode, String suffix) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/letter/");
        resolver.setSuffix(suffix);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        TemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
