package ru.ejournal.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** docs/dependencies.md names each direct dependency with the version that is really on the class path, and no other. */
class DependenciesTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([\\w.-]+)` \\| ([\\w.-]+) \\| [^|]+ \\| [^|]+ \\| [^|]+ \\|$");

    @Test
    void each_direct_dependency_is_told_with_its_version_purpose_maintainer_and_end() throws Exception {
        Map<String, String> told = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("docs", "dependencies.md")));
        while (row.find()) {
            assertThat(told.put(row.group(1), row.group(2))).as("told twice: " + row.group(1)).isNull();
        }
        Map<String, String> used = new TreeMap<>();
        for (String artifact : direct()) {
            used.put(artifact, versionOf(artifact));
        }
        assertThat(told).isEqualTo(used);
    }

    private static List<String> direct() throws Exception {
        Element project = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File("pom.xml")).getDocumentElement();
        List<String> artifacts = new ArrayList<>();
        for (Element dependency : children(children(project, "dependencies").get(0), "dependency")) {
            artifacts.add(children(dependency, "artifactId").get(0).getTextContent());
        }
        return artifacts;
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    /** As the file is called: not every one says its version inside. */
    private static String versionOf(String artifact) throws IOException {
        Pattern file = Pattern.compile(Pattern.quote(artifact) + "-(\\d[\\w.-]*)\\.jar");
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(entry -> Path.of(entry).getFileName().toString())
                .map(file::matcher).filter(Matcher::matches).map(jar -> jar.group(1)).findFirst()
                .orElseThrow(() -> new AssertionError(artifact + " is not on the class path"));
    }
}
