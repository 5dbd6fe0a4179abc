package org.faultbook.example;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.example.Expectation.CompilesOnly;
import org.faultbook.example.Expectation.FailsToCompile;
import org.faultbook.example.Expectation.Prints;
import org.faultbook.example.Expectation.Thrown;
import org.faultbook.example.Expectation.Throws;
import org.faultbook.fault.Fault;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;

/** Reads the words of one program's header. */
final class HeaderReader {
    private static final Duration USUAL_DEADLINE = Duration.ofSeconds(10);
    private static final Duration LONGEST_DEADLINE = Duration.ofSeconds(60);
    private static final List<String> WORDS =
            List.of("fault", "expect", "cause", "suppressed", "call", "twin", "measures", "deadline", "skip");
    private static final Pattern WORD = Pattern.compile("(?://|#) ([A-Za-z-]+)(?: (on|until) (\\S+?))?: ?(.*)");
    /** What was meant as a word of ours, and would be a mere comment. */
    private static final Pattern MISSPELT_WORD =
            Pattern.compile("(?://|#)\\s*(" + String.join("|", WORDS) + ")\\b[^:]*:.*");

    private static final Pattern EXCEPTION = Pattern.compile("[A-Za-z_][\\w.$]*(:( .*)?)?");
    private static final Pattern CALL = Pattern.compile("[A-Za-z_][\\w$]*(\\.[\\w$]+)*\\.([\\w$]+|<init>)");
    private static final String MUST_NOT_COMPILE = "must-not-compile";

    private final Origin origin;
    private final Program.Kind kind;
    private final Problems problems;

    private final Set<String> said = new HashSet<>();
    private Optional<Fault> fault = Optional.empty();
    private final List<Draft> drafts = new ArrayList<>();
    private Duration deadline = USUAL_DEADLINE;
    private boolean hasTwin = true;
    private Origin twinLine;
    private Optional<Skip> skip = Optional.empty();

    HeaderReader(Origin origin, Program.Kind kind, Problems problems) {
        this.origin = origin;
        this.twinLine = origin;
        this.kind = kind;
        this.problems = problems;
    }

    /** A variant while its lines are read. */
    private static final class Draft {
        final Optional<JdkRange> jdks;
        final List<Integer> lines = new ArrayList<>();
        /** Empty where exceptions are expected, and where the line was wrong. */
        Optional<Expectation> simple = Optional.empty();

        final List<Thrown> thrown = new ArrayList<>();
        Optional<String> call = Optional.empty();

        Draft(Optional<JdkRange> jdks) {
            this.jdks = jdks;
        }

        Variant variant() {
            return new Variant(jdks.orElse(JdkRange.ALL), simple.orElse(new Throws(thrown, call)), lines);
        }
    }

    /** What the header says; of use only when no problem was found. */
    Optional<Header> read(List<String> lines) {
        for (int i = 0; i < lines.size() && Header.isHeader(lines.get(i)); i++) {
            Origin here = origin.at(origin.line() + i);
            Matcher word = WORD.matcher(lines.get(i));
            Matcher misspelt = MISSPELT_WORD.matcher(lines.get(i));
            if (word.matches()) {
                String qualifier = word.group(2) == null ? "" : word.group(2) + " " + word.group(3);
                read(word.group(1), qualifier, word.group(4).strip(), here);
            } else if (misspelt.matches()) {
                problems.error(
                        here,
                        "this looks like \"" + misspelt.group(1) + ":\" and is a mere comment",
                        "write the sign of a comment, one space, the word and its colon");
            }
        }
        checkBelow(lines);
        if (!said.contains("fault")) {
            problems.error(origin, "the program's header names no fault", "add \"// fault: NAME\", or \"none\"");
        }
        if (drafts.isEmpty()) {
            problems.error(
                    origin,
                    "the program's header does not say what to expect",
                    "add \"// expect: prints\" or \"// expect: EXCEPTION: MESSAGE\"");
        }
        if (!hasTwin && fault.isEmpty()) {
            problems.error(
                    twinLine,
                    "\"twin: none\" in a program that has none anyway",
                    "take the line out: only what meets a fault is run without it too");
        }
        checkRanges();
        drafts.forEach(this::checkCompiledOnly);
        List<Variant> variants = drafts.stream().map(Draft::variant).toList();
        return Optional.of(new Header(fault, variants, deadline, hasTwin, skip));
    }

    /** What is meant for the header and stands below it would be read by nobody. */
    private void checkBelow(List<String> lines) {
        List<String> below = lines.stream().dropWhile(Header::isHeader).toList();
        for (int i = 0; i < below.size(); i++) {
            Matcher word = WORD.matcher(below.get(i));
            if (word.matches() && WORDS.contains(word.group(1))) {
                problems.error(
                        origin.at(origin.line() + lines.size() - below.size() + i),
                        "\"" + word.group(1) + ":\" stands below the first line of code, where it says nothing",
                        "move it up, or word the comment otherwise");
            }
        }
    }

    private void read(String word, String qualifier, String value, Origin here) {
        if (!WORDS.contains(word)) {
            problems.error(
                    here,
                    "unknown word \"" + word + ":\" in the program's header",
                    "the words are " + String.join(", ", WORDS)
                            + "; a comment that is none of them does not start with a word and a colon");
            return;
        }
        if (List.of("fault", "twin", "deadline", "skip").contains(word) && !said.add(word)) {
            problems.error(here, "\"" + word + ":\" is there twice", "keep one");
            return;
        }
        if (!qualifier.isEmpty() && !(word + " " + qualifier).matches("(expect on|skip until) .*")) {
            problems.error(
                    here,
                    "\"" + word + "\" takes no \"" + qualifier + "\"",
                    "write \"" + word + ":\"; \"on\" belongs to \"expect\", \"until\" to \"skip\"");
            return;
        }
        switch (word) {
            case "fault" -> readFault(value, here);
            case "expect" -> readExpect(qualifier, value, here);
            case "cause", "suppressed", "call" -> readBelow(word, value, here);
            case "twin" -> readTwin(value, here);
            case "measures" -> checkMeasured(value, here);
            case "deadline" -> readDeadline(value, here);
            default -> readSkip(qualifier, value, here);
        }
    }

    private void readFault(String name, Origin here) {
        if (name.equals("none")) {
            return;
        }
        try {
            fault = Optional.of(Fault.named(name));
        } catch (IllegalArgumentException e) {
            problems.error(here, String.valueOf(e.getMessage()), "use one of them, or \"none\"");
        }
    }

    private void readExpect(String qualifier, String value, Origin here) {
        Optional<JdkRange> jdks = Optional.empty();
        if (!qualifier.isEmpty()) {
            String text = qualifier.substring("on ".length());
            jdks = JdkRange.parse(text);
            if (jdks.isEmpty()) {
                problems.error(here, "\"" + text + "\" is no range of JDKs from 17 on", "write " + JdkRange.NOTATION);
                return;
            }
            if (kind != Program.Kind.JAVA) {
                problems.error(here, "ranges of JDKs are for programs in Java", "write one \"expect:\" for all");
                return;
            }
        }
        Draft draft = new Draft(jdks);
        draft.lines.add(here.line());
        drafts.add(draft);
        if (value.equals("prints")) {
            draft.simple = Optional.of(new Prints());
        } else if (value.equals("compiles-only")) {
            draft.simple = Optional.of(new CompilesOnly());
        } else if (value.matches(MUST_NOT_COMPILE + ": compiler\\.err\\.\\S+")) {
            draft.simple = Optional.of(new FailsToCompile(value.substring(MUST_NOT_COMPILE.length() + 2)));
        } else if (value.startsWith(MUST_NOT_COMPILE)) {
            problems.error(
                    here,
                    "\"" + value + "\" does not say which error must come",
                    "write the compiler's key of it: \"expect: " + MUST_NOT_COMPILE
                            + ": compiler.err.cant.resolve.location\"");
        } else if (EXCEPTION.matcher(value).matches()) {
            draft.thrown.add(Thrown.declared(value));
        } else {
            problems.error(
                    here,
                    "\"" + value + "\" is no expectation",
                    "write \"expect:\" with prints, EXCEPTION, EXCEPTION: MESSAGE, compiles-only or " + MUST_NOT_COMPILE
                            + ": KEY");
        }
    }

    /** A line that belongs to the {@code expect} line above it. */
    private void readBelow(String word, String value, Origin here) {
        if (drafts.isEmpty() || drafts.get(drafts.size() - 1).thrown.isEmpty()) {
            problems.error(
                    here, "a " + word + " without an exception before it", "put it below an \"expect: EXCEPTION\"");
            return;
        }
        if (!word.equals("cause") && kind != Program.Kind.JAVA) {
            problems.error(
                    here,
                    "\"" + word + ":\" is for programs in Java",
                    "leave it out: a traceback in Python shows the line that failed, and suppresses nothing");
            return;
        }
        Draft draft = drafts.get(drafts.size() - 1);
        draft.lines.add(here.line());
        if (word.equals("call")) {
            if (draft.call.isPresent()) {
                problems.error(here, "\"call:\" is there twice", "keep one");
            }
            if (!CALL.matcher(value).matches()) {
                problems.error(
                        here,
                        "\"" + value + "\" is no call",
                        "write class and method as a stack trace has them: java.net.Socket.<init>");
            }
            draft.call = Optional.of(value);
        } else if (!EXCEPTION.matcher(value).matches()) {
            problems.error(here, "\"" + value + "\" is no exception", "write EXCEPTION or EXCEPTION: MESSAGE");
        } else if (word.equals("cause")) {
            draft.thrown.add(Thrown.declared(value));
        } else {
            Thrown last = draft.thrown.remove(draft.thrown.size() - 1);
            List<Thrown> suppressed = new ArrayList<>(last.suppressed());
            suppressed.add(Thrown.declared(value));
            draft.thrown.add(new Thrown(last.type(), last.message(), suppressed));
        }
    }

    private void readTwin(String value, Origin here) {
        hasTwin = false;
        twinLine = here;
        if (!value.equals("none")) {
            problems.error(
                    here,
                    "\"" + value + "\" is nothing that a twin can be",
                    "write \"twin: none\" where the exception comes without the fault too, else leave it out");
        }
    }

    private void checkMeasured(String value, Origin here) {
        if (!Reviewed.hasTime(value)) {
            problems.error(
                    here,
                    "\"" + value + "\" has no time in it",
                    "write the line as it is reviewed, such as \"measures: took <ms> ms\"");
        }
    }

    private void readDeadline(String value, Origin here) {
        Matcher seconds = Pattern.compile("([1-9]\\d?) s").matcher(value);
        if (seconds.matches()
                && Long.parseLong(seconds.group(1)) > USUAL_DEADLINE.toSeconds()
                && Long.parseLong(seconds.group(1)) <= LONGEST_DEADLINE.toSeconds()) {
            deadline = Duration.ofSeconds(Long.parseLong(seconds.group(1)));
        } else {
            problems.error(
                    here,
                    "\"" + value + "\" is no deadline",
                    "write whole seconds, more than " + USUAL_DEADLINE.toSeconds()
                            + " (which every program has) and at most " + LONGEST_DEADLINE.toSeconds()
                            + ": \"deadline: 20 s\"");
        }
    }

    private void readSkip(String qualifier, String reason, Origin here) {
        try {
            LocalDate until = LocalDate.parse(qualifier.replaceFirst("^until ", ""));
            if (!reason.isEmpty()) {
                skip = Optional.of(new Skip(until, reason, here.line()));
                return;
            }
        } catch (DateTimeParseException e) {
            // Told below, like a reason that is missing.
            skip = Optional.empty();
        }
        problems.error(
                here,
                "a skip without a day and a reason",
                "write the first day on which the program must run again: \"skip until 2027-01-31: REASON\"");
    }

    private void checkRanges() {
        Optional<String> flaw = JdkRange.flaw(
                drafts.stream().map(draft -> draft.jdks.orElse(JdkRange.ALL)).toList());
        if (drafts.isEmpty() || flaw.isEmpty()) {
            return;
        }
        Origin last = origin.at(drafts.get(drafts.size() - 1).lines.get(0));
        if (drafts.stream().allMatch(draft -> draft.jdks.isEmpty())) {
            problems.error(
                    last,
                    "\"expect:\" is there twice",
                    "keep one, or say on which JDKs each holds: \"expect on 17..20:\" and \"expect on 21+:\"");
        } else {
            problems.error(
                    last,
                    "the ranges of \"expect on\" do not share out all JDKs from 17 on: " + flaw.get(),
                    "let each begin where the one before it ends, and the last one be open: " + JdkRange.NOTATION);
        }
    }

    private void checkCompiledOnly(Draft draft) {
        if (draft.simple.isEmpty() || draft.simple.get() instanceof Prints) {
            return;
        }
        Origin here = origin.at(draft.lines.get(0));
        if (kind != Program.Kind.JAVA) {
            problems.error(here, "only programs in Java are compiled", "let it print or end with an exception");
        }
        if (draft.jdks.isPresent()) {
            problems.error(
                    here, "programs are compiled once, as Java 17, for every JDK", "write \"expect:\" without a range");
        }
        if (fault.isPresent() || said.contains("deadline") || said.contains("twin") || said.contains("skip")) {
            problems.error(
                    here,
                    "a program that is only compiled meets no fault and takes no time",
                    "write \"fault: none\", and no deadline, twin or skip");
        }
    }
}
