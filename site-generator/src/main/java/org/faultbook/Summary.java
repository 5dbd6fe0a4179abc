package org.faultbook;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.faultbook.article.Article;
import org.faultbook.article.Articles;
import org.faultbook.article.Language;
import org.faultbook.example.Program;
import org.faultbook.example.Provenance;
import org.faultbook.example.Provenance.Elsewhere;
import org.faultbook.example.Provenance.Here;
import org.faultbook.example.Transcript;
import org.faultbook.example.Transcript.Ran;
import org.faultbook.problem.Problems;

/** What a command says at its end. */
final class Summary {
    private final PrintWriter out;
    private final PrintWriter err;

    Summary(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** Every problem on standard error, errors last, where they are read first. */
    void problems(Problems problems) {
        problems.notices().forEach(err::println);
        problems.errors().forEach(err::println);
        if ("true".equals(System.getenv("GITHUB_ACTIONS"))) {
            problems.all().forEach(problem -> out.println(Reports.annotation(problem)));
        }
        long errors = problems.errors().size();
        if (errors > 0) {
            err.println(errors + (errors == 1 ? " error" : " errors") + "; nothing was published");
        }
    }

    void success(Build.Runs result, Problems problems) {
        List<Transcript> transcripts = result.transcripts().all();
        List<Provenance> runs = transcripts.stream()
                .flatMap(transcript -> transcript.ran().stream())
                .map(Ran::provenance)
                .toList();
        long notRun = transcripts.stream()
                .mapToLong(transcript -> transcript.notRun().size())
                .sum();
        out.println("verified %d pages in %d languages: %d programs, %d runs%s, %d not run here, %d notices"
                .formatted(
                        result.articles().all().size(),
                        result.articles().wordings().size(),
                        transcripts.size(),
                        runs.size(),
                        notOfNow(runs),
                        notRun,
                        problems.notices().size()));
        out.println("  "
                + result.articles().wordings().stream()
                        .map(wording -> ofLanguage(result.articles(), wording.language()))
                        .collect(Collectors.joining(", ")));
        List<String> withoutTwin = transcripts.stream()
                .map(Transcript::program)
                .filter(Program::isWithoutTwin)
                .map(program -> program.slug() + "/" + program.name())
                .toList();
        if (!withoutTwin.isEmpty()) {
            out.println("  " + withoutTwin.size() + " end the same without their fault, as they say: "
                    + String.join(", ", withoutTwin));
        }
    }

    /** Such as {@code ar 4 pages with 24 programs}. */
    private static String ofLanguage(Articles articles, Language language) {
        List<Article> pages = articles.all().stream()
                .filter(article -> article.language().equals(language))
                .toList();
        int shown = pages.stream().mapToInt(page -> page.quotes().size()).sum();
        return language.code() + " " + pages.size() + " pages with " + shown + " programs";
    }

    /** Nothing where all were made in this build. */
    private static String notOfNow(List<Provenance> runs) {
        long known = runs.stream().filter(new Here(true)::equals).count();
        long recorded = runs.stream().filter(Elsewhere.class::isInstance).count();
        List<String> parts = new ArrayList<>();
        if (known > 0) {
            parts.add((known == runs.size() ? "all" : known) + " known from earlier builds");
        }
        if (recorded > 0) {
            parts.add((recorded == runs.size() ? "all" : recorded) + " recorded elsewhere");
        }
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }
}
