package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problem;
import org.faultbook.problem.Problems;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private static List<Problem> problems() {
        Problems problems = new Problems();
        problems.error(new Origin(Path.of("content/x/de.adoc"), 7), "wrong: <a> & 100%\nreally", "mend it");
        problems.notice(new Origin(Path.of("content/y/de.adoc"), 1), "missing", "translate it");
        return problems.all();
    }

    @Test
    void junitSeesATestAFileAndTheFailureInIt() {
        assertThat(Reports.junit(List.of(Path.of("content/x/de.adoc"), Path.of("content/x/en.adoc")), problems()))
                .isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>\
                        <testsuite name="faultbook verify" tests="2" failures="1">\
                        <testcase classname="docs" name="content/x/de.adoc">\
                        <failure type="docs" message="wrong: &lt;a&gt; &amp; 100%">content/x/de.adoc:7: wrong: &lt;a&gt; &amp; 100%
                            really
                            cure: mend it</failure></testcase>\
                        <testcase classname="docs" name="content/x/en.adoc"></testcase></testsuite>
                        """);
    }

    @Test
    void sarifHasTheLineAndTheCure() {
        JsonObject run = JsonParser.parseString(Reports.sarif(problems()))
                .getAsJsonObject()
                .getAsJsonArray("runs")
                .get(0)
                .getAsJsonObject();
        JsonObject result = run.getAsJsonArray("results").get(0).getAsJsonObject();
        assertThat(result.get("level").getAsString()).isEqualTo("error");
        assertThat(result.getAsJsonObject("message").get("text").getAsString())
                .isEqualTo("wrong: <a> & 100%\nreally\ncure: mend it");
        JsonObject place =
                result.getAsJsonArray("locations").get(0).getAsJsonObject().getAsJsonObject("physicalLocation");
        assertThat(place.getAsJsonObject("artifactLocation").get("uri").getAsString())
                .isEqualTo("content/x/de.adoc");
        assertThat(place.getAsJsonObject("region").get("startLine").getAsInt()).isEqualTo(7);
    }

    @Test
    void whereToLookIsARuleOfItsOwn() {
        Problems problems = new Problems();
        problems.error(new Origin(Path.of("examples/x/A.java"), 7), "wrong", "mend it");
        problems.environment(
                Problem.Severity.ERROR, new Origin(Path.of("examples/x/A.java"), 1), "no python", "install it");
        JsonObject run = JsonParser.parseString(Reports.sarif(problems.all()))
                .getAsJsonObject()
                .getAsJsonArray("runs")
                .get(0)
                .getAsJsonObject();
        assertThat(strings(run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules"), "id"))
                .containsExactly("docs", "program", "environment");
        assertThat(strings(run.getAsJsonArray("results"), "ruleId")).containsExactly("environment", "program");
        assertThat(problems.all().stream().map(Reports::annotation))
                .containsExactly(
                        "::error file=examples/x/A.java,line=1,title=environment::no python%0Acure: install it",
                        "::error file=examples/x/A.java,line=7,title=program::wrong%0Acure: mend it");
        assertThat(problems.all().get(0))
                .hasToString("examples/x/A.java:1: environment: no python\n    cure: install it");
    }

    private static List<String> strings(JsonArray array, String key) {
        return array.asList().stream()
                .map(element -> element.getAsJsonObject().get(key).getAsString())
                .toList();
    }

    @Test
    void githubMarksTheLine() {
        assertThat(problems().stream().map(Reports::annotation))
                .containsExactly(
                        "::error file=content/x/de.adoc,line=7,title=docs::wrong: <a> & 100%25%0Areally%0Acure: mend it",
                        "::notice file=content/y/de.adoc,line=1,title=docs::missing%0Acure: translate it");
    }
}
