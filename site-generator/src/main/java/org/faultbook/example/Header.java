package org.faultbook.example;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.faultbook.example.Expectation.Prints;
import org.faultbook.example.Expectation.Thrown;
import org.faultbook.example.Expectation.Throws;
import org.faultbook.fault.Fault;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;

/**
 * What a program declares about itself in the comments above its first line of code: {@code // fault: reset}.
 *
 * @param fault nothing for {@code none}: the program brings both sides itself
 * @param expectationLine where the program says what it expects, from 1
 * @param deadline how long the program may take
 * @param hasTwin whether the program's exception must be gone when its fault is; not so for {@code // twin: none}
 */
record Header(Optional<Fault> fault, Expectation expectation, int expectationLine, Duration deadline, boolean hasTwin) {
    private static final Duration USUAL_DEADLINE = Duration.ofSeconds(10);
    private static final Duration LONGEST_DEADLINE = Duration.ofSeconds(60);
    private static final Pattern WORD = Pattern.compile("(?://|#) ([A-Za-z-]+): ?(.*)");
    private static final List<String> WORDS = List.of("fault", "expect", "cause", "deadline", "twin");

    private static final class Draft {
        Optional<Fault> fault = Optional.empty();
        boolean faultSaid;
        final List<Thrown> thrown = new ArrayList<>();
        boolean prints;
        int expectationLine = 1;
        Duration deadline = USUAL_DEADLINE;
        boolean hasTwin = true;
    }

    /** Nothing when the header is wrong; then {@code problems} says why. */
    static Optional<Header> parse(Origin origin, List<String> lines, Problems problems) {
        Draft draft = new Draft();
        int errorsBefore = problems.errors().size();
        for (int i = 0; i < lines.size() && isHeader(lines.get(i)); i++) {
            Matcher word = WORD.matcher(lines.get(i));
            if (word.matches()) {
                read(word.group(1), word.group(2).strip(), origin.at(origin.line() + i), draft, problems);
            }
        }
        if (!draft.faultSaid) {
            problems.error(origin, "the program's header names no fault", "add \"// fault: NAME\", or \"none\"");
        }
        if (!draft.prints && draft.thrown.isEmpty()) {
            problems.error(
                    origin,
                    "the program's header does not say what to expect",
                    "add \"// expect: prints\" or \"// expect: EXCEPTION: MESSAGE\"");
        }
        if (draft.prints && !draft.thrown.isEmpty()) {
            problems.error(
                    origin.at(draft.expectationLine),
                    "a program cannot both print only and throw",
                    "keep one \"expect:\" line");
        }
        if (problems.errors().size() > errorsBefore) {
            return Optional.empty();
        }
        Expectation expectation = draft.prints ? new Prints() : new Throws(draft.thrown);
        return Optional.of(new Header(draft.fault, expectation, draft.expectationLine, draft.deadline, draft.hasTwin));
    }

    /** How many lines stand before the code: header comments, package, imports, and the blank lines between them. */
    static int lengthOf(List<String> lines) {
        int length = 0;
        while (length < lines.size()
                && (isHeader(lines.get(length)) || lines.get(length).matches("(import|from|package) .*"))) {
            length++;
        }
        return length;
    }

    private static boolean isHeader(String line) {
        return line.isBlank() || line.startsWith("//") || line.startsWith("#");
    }

    private static void read(String word, String value, Origin origin, Draft draft, Problems problems) {
        switch (word) {
            case "fault" -> {
                draft.faultSaid = true;
                readFault(value, origin, draft, problems);
            }
            case "expect" -> {
                draft.expectationLine = origin.line();
                if (value.equals("prints")) {
                    draft.prints = true;
                } else if (draft.thrown.isEmpty() && value.matches("[A-Za-z_][\\w.$]*(: .*)?")) {
                    draft.thrown.add(Thrown.parse(value));
                } else {
                    problems.error(
                            origin,
                            "\"" + value + "\" is no expectation, or not the first",
                            "write one \"expect:\" line: prints, or EXCEPTION, or EXCEPTION: MESSAGE");
                }
            }
            case "cause" -> {
                if (draft.thrown.isEmpty()) {
                    problems.error(origin, "a cause without an exception before it", "put it below \"expect:\"");
                } else {
                    draft.thrown.add(Thrown.parse(value));
                }
            }
            case "twin" -> {
                draft.hasTwin = false;
                if (!value.equals("none")) {
                    problems.error(
                            origin,
                            "\"" + value + "\" is nothing that a twin can be",
                            "write \"twin: none\" where the exception comes without the fault too, else leave it out");
                }
            }
            case "deadline" -> readDeadline(value, origin, draft, problems);
            default ->
                problems.error(
                        origin,
                        "unknown word \"" + word + ":\" in the program's header",
                        "the words are " + WORDS.stream().collect(Collectors.joining(", "))
                                + "; a comment that is none of them does not start with a word and a colon");
        }
    }

    private static void readFault(String name, Origin origin, Draft draft, Problems problems) {
        if (name.equals("none")) {
            return;
        }
        try {
            draft.fault = Optional.of(Fault.named(name));
        } catch (IllegalArgumentException e) {
            problems.error(origin, String.valueOf(e.getMessage()), "use one of them, or \"none\"");
        }
    }

    private static void readDeadline(String value, Origin origin, Draft draft, Problems problems) {
        Matcher seconds = Pattern.compile("([1-9]\\d?) s").matcher(value);
        if (seconds.matches()
                && Long.parseLong(seconds.group(1)) > USUAL_DEADLINE.toSeconds()
                && Long.parseLong(seconds.group(1)) <= LONGEST_DEADLINE.toSeconds()) {
            draft.deadline = Duration.ofSeconds(Long.parseLong(seconds.group(1)));
        } else {
            problems.error(
                    origin,
                    "\"" + value + "\" is no deadline",
                    "write whole seconds, more than " + USUAL_DEADLINE.toSeconds()
                            + " (which every program has) and at most " + LONGEST_DEADLINE.toSeconds()
                            + ": \"deadline: 20 s\"");
        }
    }
}
