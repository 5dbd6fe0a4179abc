package org.faultbook.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.example.Expectation.Thrown;

/**
 * Reads what Java writes about the exception that ends a program. Of its frames only the program's own are kept: the
 * others change with every JDK.
 */
final class StackTrace {
    private static final Pattern UNCAUGHT = Pattern.compile("Exception in thread \"main\" (.*)");
    private static final Pattern NEXT = Pattern.compile("(\t*)(Caused by|Suppressed): (.*)");
    private static final Pattern FRAME = Pattern.compile("(\t+)(at (?:.*/)?([^/(]+)\\(.*|\\.\\.\\.( \\d+ more)?)");
    private static final String FOREIGN = "Exception in thread ";
    private static final String CIRCLE = "[CIRCULAR REFERENCE";
    private static final String SUPPRESSED = "Suppressed";

    private enum Expecting {
        START,
        MESSAGE,
        FRAMES
    }

    private final Pattern ownFrame;
    private final List<String> lines = new ArrayList<>();
    private final List<String> stray = new ArrayList<>();
    private final List<Draft> chain = new ArrayList<>();
    private Optional<Draft> current = Optional.empty();
    private Expecting expecting = Expecting.START;
    private Optional<String> elided = Optional.empty();
    private Optional<String> lastFrame = Optional.empty();
    private Optional<String> call = Optional.empty();
    private boolean ownFrameSeen;

    /** An exception while its lines are read. */
    private static final class Draft {
        final StringBuilder text;
        final List<Draft> suppressed = new ArrayList<>();

        Draft(String text) {
            this.text = new StringBuilder(text);
        }

        Thrown thrown() {
            Thrown alone = Thrown.parse(text.toString());
            return new Thrown(
                    alone.type(),
                    alone.message(),
                    suppressed.stream().map(Draft::thrown).toList());
        }
    }

    private StackTrace(Program program) {
        this.ownFrame = Pattern.compile("\t+at .*\\(" + Pattern.quote(program.fileName()) + ":\\d+\\)");
    }

    static Output read(Program program, List<String> errors, List<String> printed) {
        StackTrace trace = new StackTrace(program);
        trace.lines.addAll(printed);
        errors.forEach(trace::read);
        return new Output(trace.lines, trace.chain.stream().map(Draft::thrown).toList(), trace.call, trace.stray);
    }

    private void read(String line) {
        Matcher uncaught = UNCAUGHT.matcher(line);
        Matcher next = NEXT.matcher(line);
        Matcher frame = FRAME.matcher(line);
        if (uncaught.matches() && chain.isEmpty()) {
            begin(uncaught.group(1), 0, false);
            lines.add(line.stripTrailing());
        } else if (line.startsWith(FOREIGN) || expecting == Expecting.START) {
            expecting = Expecting.START;
            stray.add(line);
        } else if (next.matches()) {
            begin(next.group(3), next.group(1).length(), next.group(2).equals(SUPPRESSED));
            lines.add(line.stripTrailing());
        } else if (frame.matches()) {
            readFrame(line, frame);
        } else if (expecting == Expecting.MESSAGE) {
            current.ifPresent(draft -> draft.text.append('\n').append(line));
            lines.add(line.stripTrailing());
        } else {
            stray.add(line);
        }
    }

    /** Only the outermost chain and what was suppressed right there are told apart; the lines have the rest. */
    private void begin(String text, int depth, boolean suppressed) {
        expecting = Expecting.MESSAGE;
        elided = Optional.empty();
        Draft draft = new Draft(text);
        current = Optional.of(draft);
        if (text.startsWith(CIRCLE)) {
            return;
        }
        if (depth == 0) {
            chain.add(draft);
        } else if (depth == 1 && suppressed) {
            chain.get(chain.size() - 1).suppressed.add(draft);
        }
    }

    private void readFrame(String line, Matcher frame) {
        expecting = Expecting.FRAMES;
        if (!ownFrame.matcher(line).matches()) {
            elided = Optional.of(frame.group(1) + "...");
            lastFrame = Optional.ofNullable(frame.group(3));
            return;
        }
        if (!ownFrameSeen && chain.size() == 1) {
            call = lastFrame;
        }
        ownFrameSeen = true;
        elided.ifPresent(lines::add);
        elided = Optional.empty();
        // Class loaders and modules stand before a slash: "at app//Name.main(...)".
        lines.add(line.replaceFirst("at .*/", "at "));
    }
}
