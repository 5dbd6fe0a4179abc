package org.faultbook.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.faultbook.fault.Fault;

/** A program of the book and its reviewed output; lines are counted from 1. */
record Code(Snapshot book, String file, List<String> lines) {
    private static final String CATALOGUE = "jbang-catalog.json";

    /** As pages include it. */
    String path() {
        return file.substring("examples/".length());
    }

    String slug() {
        return file.split("/", -1)[1];
    }

    String fileName() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    String name() {
        return fileName().replaceFirst("\\..*", "");
    }

    boolean isJava() {
        return file.endsWith(".java");
    }

    String language() {
        return isJava() ? "java" : "python";
    }

    boolean isFirstOfItsKind() {
        return book.programs().stream()
                .filter(other -> other.slug().equals(slug()) && other.isJava() == isJava())
                .limit(1)
                .anyMatch(other -> other.file().equals(file));
    }

    /** The only output, or that of the oldest JDKs. */
    String out() {
        String out = file.replaceFirst("\\.\\w+$", ".out");
        return book.has(out) ? out : book.first(file.replaceFirst("\\.\\w+$", ".on-"));
    }

    List<String> output() {
        return book.lines(out());
    }

    String line(int number) {
        return lines.get(number - 1);
    }

    String comment() {
        return isJava() ? "//" : "#";
    }

    /** The line of the header with this word; programs have one of each. */
    Stream<Integer> header(String word) {
        return matching("(//|#) " + word + ": .*").limit(1);
    }

    int headerLine(String word) {
        return header(word).findFirst().orElse(1);
    }

    /** Words of a header contradict each other: either may be told. */
    List<Place> header() {
        return Stream.of("fault", "expect", "cause", "call", "twin")
                .flatMap(this::header)
                .map(line -> Place.of(file, line))
                .toList();
    }

    String value(String word) {
        return header(word)
                .map(number -> line(number).replaceFirst("^\\S+ [\\w-]+: ", ""))
                .findFirst()
                .orElse("");
    }

    boolean throwsSomething() {
        return !value("expect").equals("prints");
    }

    boolean hasFault() {
        return !value("fault").equals("none");
    }

    /** Where the catalogue has it. */
    List<Place> listed() {
        List<String> catalogue = book.lines(CATALOGUE);
        return IntStream.rangeClosed(1, catalogue.size())
                .filter(number -> catalogue.get(number - 1).strip().equals("\"" + name() + "\": {"))
                .mapToObj(number -> Place.of(CATALOGUE, number))
                .toList();
    }

    /** Where the sources of the server have its fault. */
    String faultSource() {
        return Snapshot.FAULTS + Fault.named(value("fault")).getClass().getSimpleName() + ".java";
    }

    Stream<Integer> matching(String regex) {
        return IntStream.rangeClosed(1, lines.size())
                .filter(number -> line(number).matches(regex))
                .boxed();
    }

    /** Where the program begins to do something: the line that begins main's body, or the first after the imports. */
    Optional<Integer> start() {
        return isJava()
                ? matching(".* main\\(String\\[] args\\).*\\{").findFirst().map(number -> number + 1)
                : matching("(import|from) .*").reduce((first, last) -> last).map(number -> number + 1);
    }

    // Edits

    Rot rot(List<String> changed) {
        return Rot.none().write(file, changed);
    }

    Rot replace(int number, String text) {
        return rot(Edits.replaced(lines, number, text)).at(file, number);
    }

    Rot replace(int number, String regex, String replacement) {
        return replace(number, line(number).replaceFirst(regex, replacement));
    }

    Rot insert(int number, String... more) {
        return rot(Edits.inserted(lines, number, List.of(more))).at(new Place(file, number, number + more.length - 1));
    }

    /** Another word of the header below this one. */
    Stream<Rot> headerBelow(String word, String more) {
        return inHeader(word, comment() + " " + more);
    }

    /** Another line below the one with this word, in the place of a blank one: no line of code moves. */
    Stream<Rot> inHeader(String word, String more) {
        return header(word).map(number -> {
            int blank = matching("").findFirst().orElseThrow();
            List<String> changed = Edits.without(lines, blank, blank);
            return rot(Edits.inserted(changed, number + 1, List.of(more))).at(file, number + 1);
        });
    }

    /** The statement before everything else that the program does, without moving a line. */
    Stream<Rot> first(String java, String python) {
        if (isJava()) {
            return start().stream()
                    .map(number -> replace(number, line(number).replaceFirst("^(\\s*)", "$1" + quoted(java) + " ")));
        }
        return start().stream().map(number -> replace(number - 1, line(number - 1) + "; " + python));
    }

    private static String quoted(String replacement) {
        return java.util.regex.Matcher.quoteReplacement(replacement);
    }

    Rot outputRot(List<String> changed) {
        int first = Difference.first(output(), changed);
        return Rot.none().write(out(), changed).at(out(), first);
    }

    /** Where a run is told to have gone otherwise: at the expectation, at the program as a whole, or in its output. */
    List<Place> behaviour() {
        List<Place> places = new ArrayList<>();
        places.add(Place.of(file, 1));
        places.addAll(header());
        places.add(new Place(out(), 1, output().size() + 2));
        return places;
    }

    /** Pages that show it. */
    Stream<Page> pages() {
        return book.pages().stream()
                .filter(page -> page.includesOf(this).findAny().isPresent());
    }

    /** The blocks in which pages show it, with their opening lines. */
    List<Place> listings() {
        return pages().flatMap(
                        page -> page.includesOf(this).map(number -> new Place(page.file(), number - 2, number + 1)))
                .toList();
    }
}
