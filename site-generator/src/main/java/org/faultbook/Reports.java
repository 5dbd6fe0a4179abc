package org.faultbook;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problem;
import org.faultbook.problem.Problem.Concern;
import org.faultbook.problem.Problem.Severity;

/** Problems in the forms that other tools read. */
final class Reports {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private Reports() {}

    /**
     * Writes {@code junit.xml} and {@code verify.sarif} into the directory.
     *
     * @param files that were looked at, each a test of its own in JUnit's eyes
     */
    static void write(Path directory, List<Path> files, List<Problem> problems) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("junit.xml"), junit(files, problems));
        Files.writeString(directory.resolve("verify.sarif"), sarif(problems));
    }

    /** JUnit's XML, as continuous integration servers read it: a test a file. */
    static String junit(List<Path> files, List<Problem> problems) {
        Map<String, List<Problem>> byFile = new TreeMap<>();
        files.forEach(file -> byFile.put(Origin.of(file).path(), List.of()));
        byFile.putAll(problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .collect(Collectors.groupingBy(problem -> problem.origin().path())));
        long failures = byFile.values().stream().filter(list -> !list.isEmpty()).count();
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "faultbook verify");
            xml.writeAttribute("tests", String.valueOf(byFile.size()));
            xml.writeAttribute("failures", String.valueOf(failures));
            for (Map.Entry<String, List<Problem>> file : byFile.entrySet()) {
                xml.writeStartElement("testcase");
                xml.writeAttribute("classname", "docs");
                xml.writeAttribute("name", file.getKey());
                if (!file.getValue().isEmpty()) {
                    xml.writeStartElement("failure");
                    xml.writeAttribute("type", file.getValue().get(0).concern().id());
                    xml.writeAttribute(
                            "message",
                            file.getValue().get(0).message().lines().findFirst().orElse(""));
                    xml.writeCharacters(
                            file.getValue().stream().map(Problem::toString).collect(Collectors.joining("\n")));
                    xml.writeEndElement();
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text + "\n";
    }

    /** SARIF 2.1.0 (OASIS), as code hosts read it. */
    static String sarif(List<Problem> problems) {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Faultbook");
        driver.put("rules", Stream.of(Concern.values()).map(Reports::rule).toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("results", problems.stream().map(Reports::result).toList());
        log.put("runs", List.of(run));
        return GSON.toJson(log) + "\n";
    }

    private static Map<String, Object> rule(Concern concern) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", concern.id());
        rule.put("shortDescription", Map.of("text", concern.description()));
        return rule;
    }

    private static Map<String, Object> result(Problem problem) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", problem.concern().id());
        result.put("level", problem.severity() == Severity.ERROR ? "error" : "note");
        result.put("message", Map.of("text", problem.message() + "\ncure: " + problem.cure()));
        result.put(
                "locations",
                List.of(Map.of(
                        "physicalLocation",
                        Map.of(
                                "artifactLocation",
                                Map.of("uri", problem.origin().path()),
                                "region",
                                Map.of("startLine", Math.max(1, problem.origin().line()))))));
        return result;
    }

    /** A workflow command of GitHub Actions, which marks the line in the pull request. */
    static String annotation(Problem problem) {
        String kind = problem.severity() == Severity.ERROR ? "error" : "notice";
        return "::%s file=%s,line=%d,title=%s::%s"
                .formatted(
                        kind,
                        escape(problem.origin().path()).replace(":", "%3A").replace(",", "%2C"),
                        Math.max(1, problem.origin().line()),
                        problem.concern().id(),
                        escape(problem.message() + "\ncure: " + problem.cure()));
    }

    private static String escape(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
