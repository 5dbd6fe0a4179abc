package org.faultbook.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.example.Expectation.Thrown;

/** Reads what Python writes about the exception that ends a program, and keeps the program's own lines of it. */
final class Traceback {
    private static final String START = "Traceback (most recent call last):";
    private static final Pattern FRAME = Pattern.compile("  File \"(.*)\", line (\\d+), in .*");
    private static final Pattern SYNTAX_ERROR_AT = Pattern.compile("  File \".*\", line (\\d+)");
    private static final Pattern REPEATED = Pattern.compile("  \\[Previous line repeated .*]");
    private static final Pattern END = Pattern.compile("[A-Za-z_][\\w.]*(: .*)?");
    private static final Pattern FOREIGN = Pattern.compile("Exception (in thread|ignored in).*");
    private static final List<String> CHAINS = List.of(
            "During handling of the above exception, another exception occurred:",
            "The above exception was the direct cause of the following exception:");

    private enum Expecting {
        START,
        FRAMES,
        MESSAGE,
        NEXT
    }

    private final Program program;
    private final List<String> lines = new ArrayList<>();
    private final List<String> stray = new ArrayList<>();
    /** Innermost first, as Python writes them. */
    private final List<String> chain = new ArrayList<>();

    private int pendingBlanks;
    private Expecting expecting = Expecting.START;
    private boolean own;
    private boolean foreign;

    private Traceback(Program program) {
        this.program = program;
    }

    /** Where Python could not understand the program at all; nothing if that is not what it says. */
    static Optional<Integer> lineOfSyntaxError(List<String> errors) {
        if (errors.isEmpty() || !errors.get(errors.size() - 1).matches("(Syntax|Indentation|Tab)Error: .*")) {
            return Optional.empty();
        }
        return errors.stream()
                .map(SYNTAX_ERROR_AT::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .map(at -> Integer.valueOf(at.group(1)));
    }

    static Output read(Program program, List<String> errors, List<String> printed) {
        Traceback traceback = new Traceback(program);
        traceback.lines.addAll(printed);
        errors.forEach(traceback::read);
        List<Thrown> thrown = new ArrayList<>();
        traceback.chain.forEach(text -> thrown.add(0, Thrown.parse(text)));
        return new Output(traceback.lines, thrown, Optional.empty(), traceback.stray);
    }

    private void read(String line) {
        if (foreign || FOREIGN.matcher(line).matches()) {
            foreign = true;
            stray.add(line);
            return;
        }
        switch (expecting) {
            case START, NEXT -> readStart(line);
            case FRAMES -> readFrame(line);
            case MESSAGE -> readMessage(line);
        }
    }

    private void readStart(String line) {
        if (line.equals(START)) {
            expecting = Expecting.FRAMES;
            lines.add(line);
        } else if (line.isBlank() && expecting == Expecting.NEXT) {
            lines.add("");
        } else if (!line.isBlank()) {
            stray.add(line);
        }
    }

    private void readFrame(String line) {
        Matcher frame = FRAME.matcher(line);
        if (frame.matches()) {
            own = frame.group(1).endsWith(program.fileName());
            if (own) {
                lines.add(line.replace(frame.group(1), program.fileName()));
            }
        } else if (line.startsWith("    ") || REPEATED.matcher(line).matches()) {
            // The line of source, and below it marks that differ from one Python to the next.
            if (own && !line.isBlank() && !line.matches("[ ^~]*")) {
                lines.add(line.stripTrailing());
            }
        } else if (END.matcher(line).matches()) {
            expecting = Expecting.MESSAGE;
            chain.add(line);
            lines.add(line.stripTrailing());
        } else if (!line.isBlank()) {
            stray.add(line);
        }
    }

    /** The message may run on; blank lines belong to it unless the next exception of the chain follows. */
    private void readMessage(String line) {
        if (line.isBlank()) {
            pendingBlanks++;
            return;
        }
        List<String> blanks = java.util.Collections.nCopies(pendingBlanks, "");
        pendingBlanks = 0;
        lines.addAll(blanks);
        lines.add(line.stripTrailing());
        if (CHAINS.contains(line)) {
            expecting = Expecting.NEXT;
        } else {
            List<String> message = new ArrayList<>(blanks);
            message.add(0, chain.remove(chain.size() - 1));
            message.add(line);
            chain.add(String.join("\n", message));
        }
    }
}
