package org.faultbook.example;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;

/**
 * The lines of a program that speak to JBang, which reads them anywhere in a file: what the build does not do as well
 * would make a program run otherwise on a reader's machine than it did here.
 */
final class JBangDirectives {
    private static final Pattern DIRECTIVE = Pattern.compile("//([A-Z][A-Z_:]*)(\\s.*)?");
    private static final Set<String> HARMLESS = Set.of("JAVA", "DESCRIPTION");
    private static final String JAVA = "//JAVA 17+";

    private JBangDirectives() {}

    /** A file without any line for JBang, or for the shell, is a plain program, and there is nothing to be said of it. */
    private static boolean isOfAScript(String line, Program.Kind kind) {
        return kind == Program.Kind.JAVA
                ? line.startsWith("///") || DIRECTIVE.matcher(line).matches()
                : line.startsWith("#!");
    }

    /** Where most files can be started by their name, one that cannot has lost its first lines. */
    static void checkThatAllAgree(List<Program> programs, Problems problems) {
        for (Program.Kind kind : Program.Kind.values()) {
            List<Program> ofKind =
                    programs.stream().filter(program -> program.kind() == kind).toList();
            List<Program> plain = ofKind.stream()
                    .filter(program -> program.source().lines().noneMatch(line -> isOfAScript(line, kind)))
                    .toList();
            if (2 * plain.size() < ofKind.size()) {
                plain.forEach(program -> problems.error(
                        Origin.of(program.file()),
                        "the program cannot be started by its name, as most of the others can",
                        "give it the first lines that they have"));
            }
        }
    }

    static void check(Origin origin, Program.Kind kind, List<String> lines, Problems problems) {
        String first =
                kind == Program.Kind.JAVA ? "///usr/bin/env jbang \"$0\" \"$@\" ; exit $?" : "#!/usr/bin/env python3";
        if (lines.stream().noneMatch(line -> isOfAScript(line, kind))) {
            return;
        }
        if (!lines.get(0).equals(first)) {
            problems.error(
                    origin, "the first line is not the one that starts the program", "begin the file with: " + first);
        }
        if (kind != Program.Kind.JAVA) {
            return;
        }
        boolean saysJava = false;
        for (int i = 0; i < lines.size(); i++) {
            Matcher directive = DIRECTIVE.matcher(lines.get(i));
            if (!directive.matches()) {
                continue;
            }
            Origin here = origin.at(origin.line() + i);
            if (!HARMLESS.contains(directive.group(1))) {
                problems.error(
                        here,
                        "\"//" + directive.group(1) + "\" tells JBang something that the build does not do",
                        "do without it: a program is one file and needs the JDK alone; a comment has a space after"
                                + " its //");
            } else if (directive.group(1).equals("JAVA")) {
                if (saysJava || !lines.get(i).equals(JAVA)) {
                    problems.error(
                            here,
                            saysJava ? "\"//JAVA\" is there twice" : "\"" + lines.get(i) + "\" is not \"" + JAVA + "\"",
                            "write it once: every program is compiled as Java 17 and runs on every JDK from 17 on");
                }
                saysJava = true;
            }
        }
        if (!saysJava) {
            problems.error(
                    origin, "there is no line \"" + JAVA + "\"", "add it: JBang may take an older JDK otherwise");
        }
    }
}
