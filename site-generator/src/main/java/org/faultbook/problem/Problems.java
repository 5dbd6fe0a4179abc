package org.faultbook.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that one build tells everything at once. */
public final class Problems {
    private final List<Problem> problems = new ArrayList<>();

    public synchronized void error(Origin origin, String message, String cure) {
        problems.add(new Problem(Problem.Severity.ERROR, origin, message, cure));
    }

    public synchronized void notice(Origin origin, String message, String cure) {
        problems.add(new Problem(Problem.Severity.NOTICE, origin, message, cure));
    }

    /** In the order of files and lines. */
    public synchronized List<Problem> all() {
        return problems.stream().sorted().distinct().toList();
    }

    public List<Problem> errors() {
        return all().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    }

    public List<Problem> notices() {
        return all().stream()
                .filter(problem -> problem.severity() == Problem.Severity.NOTICE)
                .toList();
    }

    /** @throws ProblemsFoundException when there is an error; notices do not count */
    public void throwIfAny() throws ProblemsFoundException {
        if (!errors().isEmpty()) {
            throw new ProblemsFoundException(errors());
        }
    }
}
