package org.faultbook.mutation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reviewed outputs that are not what programs print. */
final class Outputs {
    private Outputs() {}

    static List<Kind> kinds() {
        return List.of(
                Kind.program("output: a word changed", code -> each(code, line -> line + "s")),
                Kind.program(
                        "output: case changed",
                        code -> each(code, line -> line.replaceFirst("([a-z])(\\W|$)", "$1X$2"))),
                Kind.program("output: space at the end of a line", code -> each(code, line -> line + " ")),
                Kind.program("output: space at the start of a line", code -> each(code, line -> " " + line)),
                Kind.program("output: tab became spaces", code -> each(code, line -> line.replace("\t", "    "))),
                Kind.program(
                        "output: placeholder widened",
                        code -> each(code, line -> line.replaceFirst("\\d+ ms", "<ms> ms"))),
                Kind.program(
                        "output: placeholder made literal", code -> each(code, line -> line.replace("<port>", "8080"))),
                Kind.program(
                        "output: a number became a port",
                        code -> each(code, line -> line.replaceFirst("\\d+", "<port>"))),
                Kind.program(
                        "output: a frame at another line",
                        code -> each(code, line -> line.replaceFirst(":\\d+\\)", ":99)"))),
                Kind.program("output: a line deleted", Outputs::deleted),
                Kind.program("output: a line twice", Outputs::doubled),
                Kind.program("output: a line added", Outputs::added),
                Kind.program("output: two lines swapped", Outputs::swapped),
                Kind.program("output: emptied", code -> Stream.of(code.outputRot(List.of()))),
                Kind.program(
                        "output: deleted",
                        code -> Stream.of(Rot.none().delete(code.out()).at(code.out(), 1))),
                Kind.program("output: that of another program", Outputs::another),
                Kind.program(
                        "output: one more, for some JDKs",
                        code -> Stream.of(code.out().replaceFirst("\\.out$", ".on-17..20.out"))
                                .map(file -> Rot.none()
                                        .write(file, code.output())
                                        .at(file, 1)
                                        .at(code.out(), 1))),
                Kind.program(
                        "output: a blank line at the end",
                        code -> Stream.of(Rot.none()
                                .write(code.out(), code.book().text(code.out()) + "\n")
                                .at(code.out(), code.output().size() + 1))));
    }

    private static Stream<Rot> each(Code code, Function<String, String> change) {
        return IntStream.rangeClosed(1, code.output().size())
                .filter(number -> !change.apply(code.output().get(number - 1))
                        .equals(code.output().get(number - 1)))
                .mapToObj(number -> code.outputRot(Edits.replaced(
                        code.output(), number, change.apply(code.output().get(number - 1)))));
    }

    private static Stream<Rot> deleted(Code code) {
        return lines(code).map(number -> code.outputRot(Edits.without(code.output(), number, number)));
    }

    private static Stream<Rot> doubled(Code code) {
        return lines(code)
                .map(number -> code.outputRot(Edits.inserted(
                        code.output(), number, List.of(code.output().get(number - 1)))));
    }

    private static Stream<Rot> added(Code code) {
        return IntStream.rangeClosed(1, code.output().size() + 1)
                .mapToObj(number -> code.outputRot(Edits.inserted(code.output(), number, List.of("done"))));
    }

    private static Stream<Rot> swapped(Code code) {
        return IntStream.range(1, code.output().size())
                .filter(number ->
                        !code.output().get(number).equals(code.output().get(number - 1)))
                .mapToObj(number -> code.outputRot(Edits.swapped(code.output(), number, number + 1)));
    }

    private static Stream<Rot> another(Code code) {
        return code.book().programs().stream()
                .filter(other -> !other.output().equals(code.output()))
                .map(other -> code.outputRot(other.output()));
    }

    private static Stream<Integer> lines(Code code) {
        return IntStream.rangeClosed(1, code.output().size()).boxed();
    }
}
