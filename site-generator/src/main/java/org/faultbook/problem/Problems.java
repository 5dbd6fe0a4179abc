package org.faultbook.problem;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.problem.Problem.Concern;

/** Collects what is wrong, so that one build tells everything at once. */
public final class Problems {
    private final List<Problem> problems = new ArrayList<>();

    public void error(Origin origin, String message, String cure) {
        add(new Problem(Problem.Severity.ERROR, Concern.of(origin), origin, message, cure));
    }

    public void notice(Origin origin, String message, String cure) {
        add(new Problem(Problem.Severity.NOTICE, Concern.of(origin), origin, message, cure));
    }

    /** What the machine is to blame for, not the file that it is told of. */
    public void environment(Problem.Severity severity, Origin origin, String message, String cure) {
        add(new Problem(severity, Concern.ENVIRONMENT, origin, message, cure));
    }

    private synchronized void add(Problem problem) {
        problems.add(problem);
    }

    /** Takes over what was collected elsewhere. */
    public synchronized void addAll(Problems others) {
        problems.addAll(others.all());
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
