package org.faultbook;

import java.io.IOException;
import java.nio.file.Path;
import org.faultbook.article.Articles;
import org.faultbook.article.AsciiDoc;
import org.faultbook.example.Conditions;
import org.faultbook.example.Conditions.Accepting;
import org.faultbook.example.Examples;
import org.faultbook.example.Programs;
import org.faultbook.example.Transcripts;
import org.faultbook.problem.Memo;
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
    /** Pages, and what their programs did. */
    record Runs(Articles articles, Programs programs, Transcripts transcripts) {}

    /** What a build has shown to be true. */
    record Result(Runs runs, Site site) {}

    /**
     * Holds the pages against their form and their source, and runs their programs, or this machine's share of them.
     *
     * @param problems what was noticed, notices included
     * @throws ProblemsFoundException when something in the docs is wrong
     */
    Runs run(Problems problems) throws ProblemsFoundException {
        var written = Examples.in(examples, problems);
        try (var running = new Programs(written.programs()).begin(conditions, problems)) {
            var articles = Articles.in(
                    content, examples, asciidoc.remembering(conditions.cache(), conditions.memo()), problems);
            var programs = articles.programs(written, problems);
            var transcripts = running.of(programs, problems);
            JBangCatalogue.of(examples).check(programs, conditions, problems);
            int damaged = conditions.cache().damaged();
            if (damaged > 0) {
                conditions.console().accept(damaged + " damaged entries of the cache were thrown away");
            }
            problems.throwIfAny();
            conditions.cache().prune();
            return new Runs(articles, programs, transcripts);
        }
    }

    /** As {@link #run}, of all programs; then holds what the pages say against the runs, and leaves the site in memory. */
    Result verify(Problems problems) throws ProblemsFoundException {
        if (conditions.acceptExpectations()) {
            return afterAcceptingExpectations().verify(problems);
        }
        var runs = run(problems);
        var site = Layout.standard()
                .remembering(conditions.memo())
                .at(baseUrl)
                .arrange(runs.articles().quoting(runs.transcripts(), problems), problems);
        site.check(problems);
        Inventory.of(content, JBangCatalogue.of(examples))
                .check(runs.articles(), runs.programs(), conditions, problems);
        problems.throwIfAny();
        return new Result(runs, site);
    }

    /** On its own, because a header that is rewritten moves the lines that pages show and outputs name. */
    private Build afterAcceptingExpectations() {
        try {
            run(new Problems());
        } catch (ProblemsFoundException e) {
            // What is wrong all the same, or is meant to be wrong until outputs are accepted, is told by the next run.
        }
        return under(conditions.accepting(Accepting.OUTPUTS));
    }

    /** As {@link #verify}, and leaves no site; what is exactly as it was when all was right is not checked again. */
    Runs verifyWhatChanged(Problems problems) throws ProblemsFoundException {
        var verified = Verified.of(this);
        return verified.isKnown()
                ? runUnchanged(problems)
                : verifyAll(verified, problems).runs();
    }

    /** Verifies everything, or what changed, and then replaces the site in the directory, if that is another. */
    Runs publish(Path output, Problems problems) throws ProblemsFoundException, IOException {
        var verified = Verified.of(this);
        if (verified.isPublishedIn(output)) {
            return runUnchanged(problems);
        }
        var result = verifyAll(verified, problems);
        result.site().publishTo(output);
        verified.rememberSite(output);
        return result.runs();
    }

    private Result verifyAll(Verified verified, Problems problems) throws ProblemsFoundException {
        try {
            var result = verify(problems);
            if (problems.all().isEmpty()) {
                verified.remember();
            }
            return result;
        } catch (ProblemsFoundException e) {
            verified.forget(problems);
            throw e;
        }
    }

    /** Only what the cache wants to see once more. */
    private Runs runUnchanged(Problems problems) throws ProblemsFoundException {
        conditions.console().accept("nothing has changed since all of this was last found right");
        return under(conditions.remembering(Memo.ofWhatIsRight())).run(problems);
    }

    private Build under(Conditions others) {
        return new Build(content, examples, others, baseUrl, asciidoc);
    }
}
