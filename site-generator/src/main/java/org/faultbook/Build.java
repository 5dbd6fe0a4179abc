package org.faultbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.faultbook.article.Articles;
import org.faultbook.article.AsciiDoc;
import org.faultbook.example.Conditions;
import org.faultbook.example.Examples;
import org.faultbook.example.Transcripts;
import org.faultbook.problem.Problems;
import org.faultbook.problem.ProblemsFoundException;
import org.faultbook.site.Layout;
import org.faultbook.site.Site;

/**
 * From pages to a verified site.
 *
 * @param baseUrl where the site will stand; empty for a site that is read from a folder
 */
record Build(Path content, Path examples, Conditions conditions, String baseUrl, AsciiDoc asciidoc) {
    /** What a build has shown to be true. */
    record Result(Articles articles, Transcripts transcripts, Site site) {}

    /**
     * Verifies everything and leaves the site in memory.
     *
     * @param problems what was noticed, notices included
     * @throws ProblemsFoundException when something in the docs is wrong
     */
    Result verify(Problems problems) throws ProblemsFoundException {
        var articles = Articles.in(content, examples, asciidoc, problems);
        var programs = articles.programs(Examples.in(examples, problems), problems);
        var transcripts = programs.compile(problems).runAgainstTheirFaults(conditions, problems);
        Inventory.of(content).check(articles, programs, conditions, problems);
        JBangCatalogue.of(examples).check(programs, conditions, problems);
        problems.throwIfAny();

        var site = Layout.standard().at(baseUrl).arrange(articles.quoting(transcripts, problems), problems);
        site.check(problems);
        problems.throwIfAny();
        return new Result(articles, transcripts, site);
    }

    /** Verifies everything and then replaces the site in the directory. */
    Result publish(Path output, Problems problems) throws ProblemsFoundException, IOException {
        var result = verify(problems);
        result.site().publishTo(output);
        return result;
    }

    /** The same build, which does not run again what is known from the last one. */
    Build knowing(Optional<Result> last) {
        return last.map(result ->
                        new Build(content, examples, conditions.knowing(result.transcripts()), baseUrl, asciidoc))
                .orElse(this);
    }
}
