package org.faultbook.problem;

import java.util.List;
import java.util.stream.Collectors;

/** The docs are wrong; nothing was published. */
public final class ProblemsFoundException extends Exception {
    private static final long serialVersionUID = 1;

    ProblemsFoundException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
}
