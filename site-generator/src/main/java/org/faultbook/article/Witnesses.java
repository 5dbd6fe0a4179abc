package org.faultbook.article;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.faultbook.example.Program;
import org.faultbook.example.Transcript;
import org.faultbook.fault.Fault;

/**
 * What a page's programs have shown: the lines that they printed, and those that they are made of. The output is the
 * reviewed one, so that a page is as true on a machine where a program cannot run.
 *
 * @param written not asked for numbers: some number stands in every program
 */
record Witnesses(List<String> printed, List<String> written) {
    /** Where an exception passed: its numbers are those of lines. */
    private static final Pattern FRAME = Pattern.compile("\tat .*|\t\\.\\.\\.|  File \".*");

    private static final Pattern EXCEPTION = Pattern.compile("[A-Za-z][\\w.]*(?:Exception|Error)\\b");

    /** For JBang, not about what happens. */
    private static final Pattern DIRECTIVE = Pattern.compile("///.*|//[A-Z]+ .*|#!.*");

    private static final Pattern CALLOUT = Pattern.compile("(?://|#) <\\d+>");

    /** @param shown what the programs of the page did */
    static Witnesses of(List<Transcript> shown) {
        Stream<String> printed = shown.stream()
                .flatMap(transcript -> transcript.runs().stream())
                .flatMap(run -> run.output().stream())
                .filter(line -> !FRAME.matcher(line).matches());
        Stream<String> sources = shown.stream().flatMap(transcript -> source(transcript.program()));
        Stream<String> faults = Fault.all().stream().map(Fault::name);
        return new Witnesses(printed.toList(), Stream.concat(sources, faults).toList());
    }

    private static Stream<String> source(Program program) {
        return program.source()
                .lines()
                .filter(line -> !DIRECTIVE.matcher(line).matches())
                .map(line -> CALLOUT.matcher(line).replaceAll(""));
    }

    /** Whether a line has it, not as a part of longer words or numbers. */
    boolean show(String claim) {
        boolean number = claim.matches("-?\\d[\\d.]*");
        String before = number ? "(?<![\\w.-])(?<![A-Za-z]/)" : startsAsWord(claim) ? "(?<!\\w)" : "";
        String after = number ? "(?!\\w|\\.\\d)" : endsAsWord(claim) ? "(?!\\w)" : "";
        Pattern whole = Pattern.compile(before + Pattern.quote(claim) + after, Pattern.UNICODE_CHARACTER_CLASS);
        Stream<String> lines = number ? printed.stream() : Stream.concat(printed.stream(), written.stream());
        return lines.anyMatch(line -> whole.matcher(line).find());
    }

    /** The names in it that may be those of exceptions. */
    Stream<String> exceptions() {
        return Stream.concat(printed.stream(), written.stream())
                .flatMap(line -> EXCEPTION.matcher(line).results())
                .map(MatchResult::group)
                .distinct();
    }

    private static boolean startsAsWord(String claim) {
        return Character.isLetterOrDigit(claim.codePointAt(0));
    }

    private static boolean endsAsWord(String claim) {
        return Character.isLetterOrDigit(claim.codePointBefore(claim.length()));
    }
}
