package org.faultbook;

import java.io.PrintWriter;
import org.faultbook.example.Transcript;
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

    void success(Build.Result result, Problems problems) {
        long runs = result.transcripts().all().stream()
                .mapToLong(transcript -> transcript.ran().size())
                .sum();
        long notRun = result.transcripts().all().stream()
                .map(Transcript::notRun)
                .mapToLong(java.util.List::size)
                .sum();
        out.println("verified %d pages in %d languages: %d programs, %d runs, %d not run here, %d notices"
                .formatted(
                        result.articles().all().size(),
                        result.articles().wordings().size(),
                        result.transcripts().all().size(),
                        runs,
                        notRun,
                        problems.notices().size()));
    }
}
