package org.faultbook.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.mutation.Page.Block;
import org.faultbook.mutation.Page.Type;
import org.faultbook.mutation.Verifier.Circumstance;

/** Programs that do something else than they promise, and promises that are not kept. */
final class Programs {
    private static final Pattern MARK = Pattern.compile(" *(?://|#) <(\\d+)>");

    private Programs() {}

    static List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        kinds.addAll(expectations());
        kinds.addAll(faults());
        kinds.addAll(headers());
        kinds.addAll(deeds());
        kinds.addAll(servers());
        return kinds;
    }

    private static List<Kind> expectations() {
        return List.of(
                Kind.program(
                        "expect: a supertype",
                        code -> code.throwsSomething()
                                ? code.header("expect")
                                        .map(number -> code.replace(
                                                number,
                                                "expect: [\\w.]*",
                                                code.isJava() ? "expect: java.io.IOException" : "expect: OSError"))
                                : Stream.empty()),
                expected(
                        "expect: a sibling",
                        "(expect: [\\w.]*?)([A-Z][a-z]+)((Reset|Refused)?(Error|Exception))",
                        "$1Other$3"),
                expected("expect: the class without its package", "expect: java\\.\\w+\\.", "expect: "),
                expected("expect: only the beginning of the message", " \\w+$", ""),
                expected("expect: more than the message", "$", " now"),
                expected("expect: another word in the message", "(\\w+)$", "$1ed"),
                Kind.program(
                        "expect: another case in the message",
                        code -> code.throwsSomething()
                                ? code.header("expect")
                                        .map(number -> code.replace(number, inCapitals(code.line(number))))
                                : Stream.empty()),
                expected("expect: no message", "(expect: [\\w.]+): .*", "$1"),
                expected("expect: prints instead of throws", "expect: .*", "expect: prints"),
                Kind.program(
                        "expect: throws instead of prints",
                        code -> code.throwsSomething()
                                ? Stream.empty()
                                : code.header("expect")
                                        .map(number -> code.replace(
                                                number, "prints", "java.io.IOException: Connection reset"))),
                Kind.program(
                        "expect: a cause that is not there",
                        code -> code.throwsSomething()
                                ? code.headerBelow("expect", "cause: java.io.IOException: Connection reset")
                                        .map(rot -> rot.at(code.file(), code.headerLine("expect")))
                                : Stream.empty()),
                Kind.program(
                        "expect: said twice",
                        code -> code.headerBelow("expect", "expect: " + code.value("expect"))
                                .map(rot -> rot.at(code.file(), code.headerLine("expect")))),
                Kind.program(
                        "expect: not said",
                        code -> code.header("expect")
                                .map(number -> code.rot(Edits.without(code.lines(), number, number))
                                        .at(code.file(), 1))));
    }

    /** The message, which stands behind the last colon. */
    private static String inCapitals(String line) {
        int message = line.lastIndexOf(": ");
        return line.substring(0, message) + line.substring(message).toUpperCase(Locale.ROOT);
    }

    /** An expectation that a program which throws does not keep. */
    private static Kind expected(String name, String regex, String replacement) {
        return Kind.program(
                name,
                code -> code.throwsSomething()
                        ? code.header("expect")
                                .filter(number -> Pattern.compile(regex)
                                        .matcher(code.line(number))
                                        .find())
                                .map(number ->
                                        code.replace(number, regex, replacement).at(code.header()))
                        : Stream.empty());
    }

    private static List<Kind> faults() {
        return List.of(
                Kind.program(
                        "fault: another",
                        code -> code.hasFault() ? others(code).map(other -> fault(code, other)) : Stream.empty()),
                Kind.program(
                        "fault: healthy",
                        code -> code.hasFault() && !code.value("fault").equals("healthy")
                                ? Stream.of(fault(code, "healthy"))
                                : Stream.empty()),
                Kind.program("fault: none", code -> code.hasFault() ? Stream.of(fault(code, "none")) : Stream.empty()),
                Kind.program(
                        "fault: one for a program that brings both sides",
                        code -> code.hasFault() ? Stream.empty() : Stream.of(fault(code, "reset"))),
                Kind.program(
                        "fault: unknown",
                        code -> code.header("fault").map(number -> code.replace(number, "fault: .*", "fault: lunch"))),
                Kind.program(
                        "fault: named twice",
                        code -> code.headerBelow("fault", "fault: healthy")
                                .map(rot -> rot.at(code.file(), code.headerLine("fault")))),
                Kind.program(
                        "fault: not named",
                        code -> code.header("fault")
                                .map(number -> code.rot(Edits.without(code.lines(), number, number))
                                        .at(code.file(), 1))),
                Kind.program(
                        "twin: none where there is one",
                        code -> code.headerBelow("expect", "twin: none")
                                .filter(rot -> code.header("twin").findAny().isEmpty())));
    }

    private static Rot fault(Code code, String name) {
        int line = code.headerLine("fault");
        return code.replace(line, "fault: .*", "fault: " + name).at(code.behaviour());
    }

    /** Those that no program can take for its own: the first of a family stands for the others. */
    private static Stream<String> others(Code code) {
        String own = code.value("fault");
        return Stream.of("refuse", "reset", "close", "abort", "drip").filter(other -> !own.startsWith(other));
    }

    private static List<Kind> headers() {
        return List.of(
                Kind.program("header: unknown word", code -> code.headerBelow("expect", "flaky: yes")),
                Kind.program(
                        "header: a word without the space before it",
                        code -> code.inHeader("expect", code.comment() + "twin: none")),
                Kind.program("header: a word in capitals", code -> code.headerBelow("expect", "Expect: prints")),
                Kind.program("header: no deadline", code -> code.headerBelow("expect", "deadline: soon")),
                Kind.program(
                        "header: a word below the code",
                        code -> Stream.of(code.insert(code.lines().size() + 1, code.comment() + " fault: healthy"))),
                java(
                        "header: a Java that is not the book's",
                        code -> code.matching("//JAVA .*").map(number -> code.replace(number, "//JAVA 21+"))),
                java(
                        "header: no Java named",
                        code -> code.matching("//JAVA .*")
                                .map(number -> code.replace(
                                                number, code.line(number).replace("//", "// "))
                                        .at(code.file(), 1))),
                java("header: a dependency", code -> jbang(code, "//DEPS org.example:nothing:1.0")),
                java("header: another source", code -> jbang(code, "//SOURCES ../Other.java")),
                java(
                        "header: options that only JBang takes",
                        code -> jbang(code, "//JAVA_OPTIONS -Dsun.net.http.retryPost=false")),
                Kind.program(
                        "header: not executable", code -> Stream.of(code.replace(1, code.comment() + " a program"))));
    }

    private static Stream<Rot> jbang(Code code, String directive) {
        return code.inHeader("expect", directive);
    }

    private static Kind java(String name, Function<Code, Stream<Rot>> rots) {
        return Kind.program(name, code -> code.isJava() ? rots.apply(code) : Stream.empty());
    }

    private static List<Kind> deeds() {
        return List.of(
                Kind.program("program: a print removed", Programs::withoutPrint),
                Kind.program("program: another port", Programs::anotherPort),
                java("program: a host of its own", Programs::anotherHost),
                Kind.program("program: prints what it should without connecting", Programs::canned),
                Kind.programOfEachPage(
                        "program: hangs",
                        code -> code.first(
                                        "if (args.length >= 0) { Thread.sleep(100_000); }",
                                        "import time; time.sleep(100)")
                                .map(rot -> rot.at(code.file(), 1))),
                Kind.program(
                        "program: writes to standard error",
                        code -> code.first("System.err.println(\"oh\");", "print(\"oh\", file=sys.stderr)")
                                .map(rot -> rot.at(code.file(), 1))),
                Kind.program(
                        "program: ends with an exit code",
                        code -> code.first("if (args.length >= 0) { System.exit(3); }", "sys.exit(3)")
                                .map(rot -> rot.at(code.file(), code.headerLine("expect")))),
                Kind.program(
                        "program: throws at once",
                        code -> code.first(
                                        "if (args.length >= 0) { throw new IllegalStateException(\"no\"); }",
                                        "raise ValueError(\"no\")")
                                .map(rot -> rot.at(code.file(), code.headerLine("expect")))),
                java("program: catches and prints", code -> inMain(code, "System.out.println(e);")),
                java("program: catches and wraps", code -> inMain(code, "throw new IllegalStateException(e);")),
                Kind.program(
                        "program: prints the time",
                        code -> code.first(
                                        "System.out.println(System.nanoTime());", "import time; print(time.time_ns())")
                                .map(rot -> rot.at(code.out(), 1))),
                Kind.program(
                        "program: prints where it runs",
                        code -> code.first(
                                        "System.out.println(System.getProperty(\"user.dir\"));",
                                        "import os; print(os.getcwd())")
                                .map(rot -> rot.at(code.out(), 1))),
                Kind.program(
                        "program: leaves a file behind",
                        code -> code.first(
                                        "java.nio.file.Files.writeString(java.nio.file.Path.of(\"left.txt\"), \"x\");",
                                        "open(\"left.txt\", \"w\").close()")
                                .map(rot -> rot.at(code.file(), 1))),
                java(
                        "program: uses the class of another",
                        code -> code.book().programs().stream()
                                .filter(other -> other.isJava() && !other.file().equals(code.file()))
                                .flatMap(other -> code.first("new " + other.name() + "().hashCode();", ""))),
                Kind.program(
                        "program: does not compile",
                        code -> code.first("int x = ;", "x = = 1")
                                .map(rot -> code.isJava() ? rot : rot.at(code.file(), code.headerLine("expect")))),
                java(
                        "program: compiles with a warning",
                        code -> code.first("java.util.List raw = new java.util.ArrayList<String>();", "")),
                java("program: uses what is deprecated", code -> code.first("new Integer(1);", "")),
                java(
                        "program: needs a newer Java",
                        code -> code.first(
                                "Object o = args; if (o instanceof String[] a && switch (o) { case String s -> true; default -> false; }) { }",
                                "")),
                java(
                        "program: class renamed",
                        code -> code.matching("class " + code.name() + " .*")
                                .map(number -> code.replace(number, "class \\w+", "class Renamed" + code.name())
                                        .at(code.file(), 1)
                                        .at(code.file(), code.headerLine("expect")))),
                java(
                        "program: in a package",
                        code -> code.matching("import .*")
                                .limit(1)
                                .map(number -> code.insert(number, "package demo;", "")
                                        .at(code.file(), 1)
                                        .at(code.file(), code.headerLine("expect")))),
                Kind.program("program: a callout loses its mark", Programs::markRemoved),
                Kind.program(
                        "program: a mark without callout",
                        code -> Stream.of(code.lines().size())
                                .map(number -> code.replace(number, code.line(number) + " " + code.comment() + " <9>")
                                        .at(code.listings()))),
                Kind.program(
                        "program: an invisible character",
                        code -> code.start().stream()
                                .map(number ->
                                        code.replace(number, code.line(number) + " " + code.comment() + " \u200b"))),
                Kind.program(
                        "program: a letter that looks like another",
                        code -> code.start().stream()
                                .map(number ->
                                        code.replace(number, code.line(number) + " " + code.comment() + " r\u0435ad"))),
                Kind.program(
                        "program: deleted",
                        code -> Stream.of(
                                Rot.none().delete(code.file()).at(code.out(), 1).at(code.listings()))),
                Kind.program(
                        "program: deleted with its output",
                        code -> Stream.of(Rot.none()
                                .delete(code.file())
                                .delete(code.out())
                                .at(code.listings()))),
                Kind.program(
                        "program: another of the same name",
                        code -> Stream.of("examples/zzz/" + code.fileName())
                                .map(file -> Rot.none()
                                        .write(file, code.lines())
                                        .write(file.replaceFirst("\\.\\w+$", ".out"), code.output())
                                        .at(file, 1))),
                Kind.program(
                        "program: in another case",
                        code -> Stream.of(code.file()
                                        .replace(code.name() + ".", code.name().toUpperCase(Locale.ROOT) + "."))
                                .map(file -> Rot.none()
                                        .delete(code.file())
                                        .delete(code.out())
                                        .write(file, code.lines())
                                        .write(file.replaceFirst("\\.\\w+$", ".out"), code.output())
                                        .at(file, 1)
                                        .at(code.listings()))),
                Kind.program(
                        "program: moved to another page's directory",
                        code -> Stream.of("examples/zzz/" + code.fileName())
                                .map(file -> Rot.none()
                                        .delete(code.file())
                                        .delete(code.out())
                                        .write(file, code.lines())
                                        .write(file.replaceFirst("\\.\\w+$", ".out"), code.output())
                                        .at(file, 1)
                                        .at(code.listings()))));
    }

    /** Only prints whose words stand in the output: others are there for the case that does not happen. */
    private static Stream<Rot> withoutPrint(Code code) {
        Pattern words = Pattern.compile("^\\s*(?:System\\.out\\.print(?:ln)?|print)\\(\"([^\"]+)\".*");
        return code.matching(words.pattern())
                .filter(number -> {
                    Matcher said = words.matcher(code.line(number));
                    return said.matches() && code.output().stream().anyMatch(line -> line.startsWith(said.group(1)));
                })
                .map(number -> code.replace(
                        number,
                        "(System\\.out\\.)?print(ln)?\\(",
                        code.isJava() ? "java.util.Objects.requireNonNull(" : "str("))
                .map(rot -> rot.at(code.behaviour()));
    }

    /** The one that the fault has, so that its run is as it was. */
    private static Stream<Rot> anotherHost(Code code) {
        if (!code.hasFault()) {
            return Stream.empty();
        }
        List<String> lines = code.lines().stream()
                .map(line -> line.replace("args[0]", "\"127.0.0.1\""))
                .toList();
        return Stream.of(code.rot(lines).at(code.file(), code.headerLine("fault")));
    }

    private static Stream<Rot> anotherPort(Code code) {
        return Stream.of(
                        elsewhere(code, "Integer.parseInt(args[1])", "Integer.parseInt(args[1]) - 1"),
                        elsewhere(code, "int(sys.argv[2])", "int(sys.argv[2]) - 1"),
                        elsewhere(code, "\":\" + args[1]", "\":1\""))
                .flatMap(rots -> rots);
    }

    private static Stream<Rot> elsewhere(Code code, String port, String other) {
        return code.matching(".*" + Pattern.quote(port) + ".*")
                .map(number -> code.replace(number, code.line(number).replace(port, other))
                        .at(code.behaviour()));
    }

    /** The reviewed output as constants, and no connection; programs that bring both sides have nobody to connect to. */
    private static Stream<Rot> canned(Code code) {
        if (!code.hasFault() || code.output().stream().anyMatch(line -> line.contains("<"))) {
            return Stream.empty();
        }
        List<String> printed = code.output().stream()
                .takeWhile(line -> !line.matches("Exception in thread .*|Traceback .*"))
                .toList();
        String java = printed.stream()
                .map(line -> "System.out.println(\"" + line.replace("\"", "\\\"") + "\"); ")
                .collect(Collectors.joining());
        String python = printed.stream()
                .map(line -> "print(\"" + line.replace("\"", "\\\"") + "\"); ")
                .collect(Collectors.joining());
        String thrown = code.value("expect");
        if (!code.throwsSomething()) {
            java += "if (args.length >= 0) { return; }";
            python += "sys.exit(0)";
        } else {
            java += "if (args.length >= 0) { throw new " + thrown.replaceFirst(": (.*)", "(\"$1\"); }");
            python += "raise " + thrown.replaceFirst(": \\[Errno (\\d+)] (.*)", "($1, \"$2\")");
        }
        return code.first(java, python).map(rot -> rot.at(code.behaviour()));
    }

    private static Stream<Rot> inMain(Code code, String handler) {
        return code.throwsSomething()
                ? code.start().stream()
                        .map(number -> number - 1)
                        .map(number -> code.replace(
                                        number,
                                        "\\{$",
                                        Matcher.quoteReplacement("{ try { run(args); } catch (Exception e) { " + handler
                                                + " } } static void run(String[] args) throws Exception {"))
                                .at(code.file(), code.headerLine("expect")))
                : Stream.empty();
    }

    /** The text that explains the mark is left over, in every page that shows the program. */
    private static Stream<Rot> markRemoved(Code code) {
        return code.matching(".*" + MARK.pattern() + "$").map(number -> {
            Matcher mark = MARK.matcher(code.line(number));
            String explained = mark.find() ? "<" + mark.group(1) + "> " : "";
            Rot rot = code.replace(number, MARK.pattern(), "");
            for (Page page : code.pages().toList()) {
                rot = rot.at(callouts(page, code)
                        .filter(block -> page.line(block.from()).startsWith(explained))
                        .map(block -> Place.of(page.file(), block.from()))
                        .toList());
            }
            return rot;
        });
    }

    /** What a page says below the program. */
    static Stream<Block> callouts(Page page, Code code) {
        Optional<Block> listing = page.blocks(Type.LISTING)
                .filter(block -> page.includesOf(code).anyMatch(line -> line > block.from() && line < block.to()))
                .findFirst();
        List<Block> callouts = new ArrayList<>();
        Optional<Block> next = listing.flatMap(page::after);
        while (next.isPresent() && next.get().type() == Type.CALLOUT) {
            callouts.add(next.get());
            next = page.after(next.get());
        }
        return callouts.stream();
    }

    /** The test server itself, which no program can tell to be right. */
    private static List<Kind> servers() {
        return List.of(
                otherServer("server: healthy instead of its fault", "Healthy"),
                otherServer("server: closes instead of its fault", "Close"),
                Kind.program(
                        "server: sends FIN and says RST",
                        code -> server(
                                code,
                                code.hasFault()
                                        && code.book().text(code.faultSource()).contains(".reset();"),
                                Snapshot.FAULTS + "Connection.java",
                                "socket.setSoLinger(true, 0);",
                                "")),
                Kind.program(
                        "server: keeps no journal",
                        code -> server(
                                code,
                                code.hasFault() && !code.value("fault").equals("healthy"),
                                Snapshot.FAULTS + "Event.java",
                                "static boolean contains(List<Event> events, Kind kind) {",
                                "static boolean contains(List<Event> events, Kind kind) { if (events != null) { return false; }")));
    }

    private static Stream<Rot> server(Code code, boolean concerned, String source, String text, String other) {
        return concerned
                ? Stream.of(Rot.none()
                        .write(source, code.book().text(source).replace(text, other))
                        .under(Circumstance.OTHER_SERVER)
                        .at(code.behaviour()))
                : Stream.empty();
    }

    /** Every fault does what another one does, and still goes by its name. */
    private static Kind otherServer(String name, String other) {
        String open = "default Endpoint open() throws IOException {\n";
        return Kind.program(
                name,
                code -> server(
                        code,
                        code.hasFault()
                                && !code.value("fault").equals("healthy")
                                && !code.faultSource().endsWith("/" + other + ".java"),
                        Snapshot.FAULTS + "Fault.java",
                        open,
                        open + "        if (!(this instanceof " + other + ")) { return new " + other
                                + "().open(); }\n"));
    }
}
