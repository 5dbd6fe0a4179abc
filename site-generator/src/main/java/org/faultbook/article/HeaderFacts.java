package org.faultbook.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.example.Program.Kind;
import org.faultbook.example.Toolchain.Python;
import org.faultbook.example.Transcript;
import org.faultbook.problem.Problems;

/** Holds the stage and the system error that a page's header names against where and how its programs met the error. */
final class HeaderFacts {
    private static final Pattern JAVA_FRAME = Pattern.compile("\tat .*\\(.*:(\\d+)\\)");
    private static final Pattern PYTHON_LINE = Pattern.compile(" {4}(\\S.*)");
    private static final Pattern NUMBER = Pattern.compile(".*\\[Errno (\\d+)].*");

    /** What a line of a program does to a connection, where that can be told from the line. */
    private static final Map<String, Pattern> CALLS = Map.of(
            "bind", Pattern.compile("new ServerSocket\\(\\w|\\bbind\\(|\\blisten\\(|\\bcreate_server\\("),
            "connect", Pattern.compile("new Socket\\(\\w|\\bconnect\\(|\\bcreate_connection\\("),
            "write", Pattern.compile("\\.write\\w*\\(|\\.send(?:all)?\\(|\\.flush\\("),
            "read", Pattern.compile("\\.read\\w*\\(|\\.recv\\w*\\("));

    /** A call that connects or sends may do more than that: if one of these steps failed, the exception tells. */
    private static final Map<String, Pattern> STEPS_BEFORE = Map.of(
            "name", Pattern.compile(".*(?:UnknownHostException|gaierror)\\b.*"),
            "route", Pattern.compile(".*(?:NoRouteToHostException|No route to host|Network is unreachable)\\b.*"));

    /** Of TLS, whatever the call was: these are thrown by nothing else. */
    private static final Pattern TLS = Pattern.compile("(?:javax\\.net\\.ssl\\.|ssl\\.)?SSL\\w+: .*");

    /** The stages in which there is no connection yet. */
    private static final Set<String> BEFORE = Set.of("bind", "name", "route", "connect");

    private final Article article;
    private final Problems problems;

    private HeaderFacts(Article article, Problems problems) {
        this.article = article;
        this.problems = problems;
    }

    /** @param shown what the programs of the page did */
    static void check(Article article, List<Transcript> shown, Problems problems) {
        HeaderFacts facts = new HeaderFacts(article, problems);
        List<Transcript> met = shown.stream().filter(facts::metTheError).toList();
        if (!article.fact("stage").isEmpty()) {
            facts.checkStage(met);
        }
        if (!article.fact("errno").isEmpty() || article.declaresNo("errno")) {
            facts.checkErrno(met);
        }
    }

    private boolean metTheError(Transcript transcript) {
        return transcript.ran().stream()
                .flatMap(run -> run.thrown().stream().limit(1))
                .anyMatch(thrown -> List.of(article.fact("exception"), article.fact("python"))
                        .contains(thrown.type()));
    }

    private void checkStage(List<Transcript> met) {
        List<String> named = List.of(article.fact("stage").split(" ", -1));
        Map<String, String> struck = new LinkedHashMap<>();
        for (Transcript transcript : met) {
            stage(transcript)
                    .ifPresent(stage ->
                            struck.putIfAbsent(stage, transcript.program().fileName()));
        }
        struck.forEach((stage, program) -> {
            if (!named.contains(stage)) {
                report(
                        "stage",
                        "the header does not name the stage \"" + stage + "\", in which " + program + " met the error",
                        "add it to :stage:");
            }
        });
        for (String stage : named) {
            if (!struck.isEmpty() && struck.keySet().stream().noneMatch(each -> isNear(each, stage))) {
                report(
                        "stage",
                        "the header names the stage \"" + stage + "\", and the programs of the page met the error in "
                                + String.join(", ", struck.keySet()),
                        "correct :stage:, or show a program that meets it there");
            }
        }
    }

    /** Whether both come before the connection stands, or both after. */
    private static boolean isNear(String struck, String stage) {
        return BEFORE.contains(struck) == BEFORE.contains(stage);
    }

    /** By the innermost line of the program through which the exception passed; nothing if the line does not tell. */
    private static Optional<String> stage(Transcript transcript) {
        if (transcript.ran().stream()
                .flatMap(run -> run.thrown().stream().limit(1))
                .anyMatch(thrown -> TLS.matcher(thrown.toString()).matches())) {
            return Optional.of("tls");
        }
        Optional<String> line =
                transcript.program().kind() == Kind.JAVA ? javaLine(transcript) : pythonLine(transcript);
        List<String> calls = new ArrayList<>();
        line.ifPresent(text -> CALLS.forEach((stage, call) -> {
            if (call.matcher(text).find()) {
                calls.add(stage);
            }
        }));
        return calls.size() == 1 ? Optional.of(step(transcript, calls.get(0))) : Optional.empty();
    }

    private static String step(Transcript transcript, String call) {
        String thrown = transcript.ran().get(0).thrown().get(0).toString();
        return STEPS_BEFORE.entrySet().stream()
                .filter(step -> step.getValue().matcher(thrown).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(call);
    }

    private static Optional<String> javaLine(Transcript transcript) {
        List<String> source = transcript.program().source().lines().toList();
        return transcript.output().stream()
                .map(JAVA_FRAME::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .map(frame -> Integer.parseInt(frame.group(1)))
                .filter(line -> line <= source.size())
                .map(line -> source.get(line - 1));
    }

    private static Optional<String> pythonLine(Transcript transcript) {
        return transcript.output().stream()
                .map(PYTHON_LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .reduce((outer, inner) -> inner);
    }

    /** Python tells the number of the error, and knows what the system calls it. */
    private void checkErrno(List<Transcript> met) {
        for (Transcript transcript : met) {
            if (transcript.program().kind() == Kind.PYTHON) {
                String message =
                        transcript.ran().get(0).thrown().get(0).message().orElse("");
                Matcher number = NUMBER.matcher(message);
                Optional<String> name =
                        number.matches() ? Python.errorName(Integer.parseInt(number.group(1))) : Optional.empty();
                name.filter(each -> !each.equals(article.fact("errno")))
                        .ifPresent(each -> report(
                                "errno",
                                (article.declaresNo("errno")
                                                ? "the header says that there is no system error, and "
                                                : "the header names the system error " + article.fact("errno")
                                                        + ", and ")
                                        + transcript.program().fileName() + " met " + each + ": " + message,
                                "correct :errno:"));
            }
        }
    }

    private void report(String attribute, String message, String cure) {
        problems.error(article.at(attribute), message, cure);
    }
}
