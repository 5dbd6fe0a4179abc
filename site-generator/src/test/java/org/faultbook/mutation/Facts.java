package org.faultbook.mutation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.faultbook.mutation.Page.Section;
import org.faultbook.mutation.Page.Token;
import org.faultbook.mutation.Page.Type;

/** Claims that are wrong in every language, so that comparing translations shows nothing. */
final class Facts {
    private Facts() {}

    static List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        kinds.addAll(header());
        kinds.addAll(codes());
        kinds.addAll(numbers());
        kinds.addAll(programs());
        return kinds;
    }

    private static List<Kind> header() {
        return List.of(
                fact("fact: another exception", "exception", value -> value.replaceFirst("[A-Z]\\w+", "BindException")),
                fact("fact: the exception's supertype", "exception", value -> "java.io.IOException"),
                fact("fact: another word in the message", "message", value -> value.replaceFirst("\\w+$", "gone")),
                fact("fact: only the beginning of the message", "message", value -> value.replaceFirst(" \\w+$", "")),
                fact("fact: another case in the message", "message", String::toLowerCase),
                fact(
                        "fact: another error of the system",
                        "errno",
                        value -> value.equals("EPIPE") ? "ENOTCONN" : "EPIPE"),
                fact("fact: an error that no system has", "errno", value -> value + "S"),
                fact("fact: another exception in Python", "python", value -> "TimeoutError"),
                fact("fact: Python's supertype", "python", value -> "ConnectionError"),
                fact("fact: another stage", "stage", value -> value.matches(".*connect.*|name") ? "close" : "name"),
                fact("fact: a stage less", "stage", value -> value.replaceFirst(" \\w+$", "")),
                Kind.everyLanguage(
                        "fact: the list begins with another class",
                        pages -> pages.get(0).lines().contains("[.facts]")
                                ? Stream.of(pages.stream()
                                        .map(page -> page.replace(
                                                page.lines().indexOf("[.facts]") + 2,
                                                page.line(page.lines().indexOf("[.facts]") + 2)
                                                        .replaceFirst("`[^`]+`", "`java.net.ProtocolException`")))
                                        .reduce(Rot.none(), Rot::and))
                                : Stream.empty()),
                fact("fact: an unknown stage", "stage", value -> "lunch"));
    }

    private static Kind fact(String name, String attribute, Function<String, String> change) {
        return Kind.source(
                name,
                page -> page.header(attribute)
                        .filter(number -> !change.apply(page.fact(attribute)).equals(page.fact(attribute)))
                        .map(number ->
                                page.replace(number, ":" + attribute + ": " + change.apply(page.fact(attribute)))));
    }

    private static List<Kind> codes() {
        return List.of(
                everywhere(
                        "all languages: a message altered",
                        message(),
                        text -> text.replaceFirst("(\\w+)(?=\\W*$)", "$1ed")),
                everywhere("all languages: a message in another case", message(), String::toUpperCase),
                everywhere(
                        "all languages: a class that is none",
                        text -> text.matches("[\\w.]*[a-z](Exception|Error)"),
                        text -> text.replaceFirst("(Exception|Error)$", "ed$1")),
                everywhere(
                        "all languages: a sibling of the class",
                        text -> text.matches("[\\w.]*[a-z](Exception|Error)"),
                        text -> text.endsWith("Error")
                                ? text.equals("TimeoutError") ? "InterruptedError" : "TimeoutError"
                                : text.replaceFirst(
                                        "[A-Z]\\w+$",
                                        text.endsWith("BindException") ? "ProtocolException" : "BindException")),
                everywhere(
                        "all languages: another error of the system",
                        text -> text.matches("E[A-Z]{3,}"),
                        text -> text.equals("ENOTCONN") ? "EINVAL" : "ENOTCONN"),
                everywhere(
                        "all languages: a number in a message altered",
                        text -> text.matches(".*(?i:errno|error) \\d+.*"),
                        text -> text.replaceFirst("(\\d)(?=\\D*$)", "7").equals(text)
                                ? text.replaceFirst("(\\d)(?=\\D*$)", "8")
                                : text.replaceFirst("(\\d)(?=\\D*$)", "7")),
                everywhere(
                        "all languages: a method that is none",
                        text -> text.matches("[\\w.]+\\(.*\\)"),
                        text -> text.replaceFirst("(\\w+)\\(", "$1s(")),
                everywhere(
                        "all languages: an option misspelt",
                        text -> text.startsWith("-D"),
                        text -> text.replaceFirst("(\\w)=", "$1s=")));
    }

    private static Predicate<String> message() {
        return text -> text.matches(
                "(?i).*\\b(connection (reset|refused|abort\\w*)|broken pipe|(software|established) .* abort\\w*).*");
    }

    /** Inline code that stands in every language. */
    private static Kind everywhere(String name, Predicate<String> wanted, Function<String, String> change) {
        return Kind.everyLanguage(name, pages -> {
            Set<String> codes = new LinkedHashSet<>();
            pages.get(0).codes().map(Token::text).filter(wanted).forEach(codes::add);
            return codes.stream()
                    .filter(code -> pages.stream()
                            .allMatch(page ->
                                    page.codes().anyMatch(other -> other.text().equals(code))))
                    .map(code -> {
                        Rot rot = Rot.none();
                        for (Page page : pages) {
                            rot = rot.and(inAllLines(page, "`" + code + "`", "`" + change.apply(code) + "`"));
                        }
                        return rot;
                    });
        });
    }

    private static Rot inAllLines(Page page, String text, String other) {
        List<String> lines = new ArrayList<>(page.lines());
        Rot rot = Rot.none();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                lines.set(i, lines.get(i).replace(text, other));
                rot = rot.at(page.file(), i + 1);
            }
        }
        return rot.write(page.file(), lines);
    }

    private static List<Kind> numbers() {
        return List.of(
                number(
                        "all languages: an error number altered",
                        (page, number) -> page.line(number.line()).matches(".*`W?S?A?E[A-Z]+`.*")
                                && number.text().length() > 1),
                number(
                        "all languages: a Java version altered",
                        (page, number) -> page.line(number.line()).matches(".*\\b(JDK|JDKs|Java)\\b.*")
                                && !page.line(number.line()).contains("RFC")),
                number(
                        "all languages: another number altered",
                        (page, number) -> !page.line(number.line()).matches(".*(`W?S?A?E[A-Z]+`|JDK|Java).*")
                                && number.text().length() > 1));
    }

    private interface Wanted {
        boolean test(Page page, Token number);
    }

    /** A number that stands in the same section in every language, once in each. */
    private static Kind number(String name, Wanted wanted) {
        return Kind.everyLanguage(
                name,
                pages -> pages.get(0)
                        .numbers()
                        .filter(number -> wanted.test(pages.get(0), number))
                        .flatMap(number -> {
                            Section section = pages.get(0).sectionAt(number.line());
                            Rot rot = Rot.none();
                            for (Page page : pages) {
                                List<Token> same = page.numbers()
                                        .filter(other -> other.text().equals(number.text())
                                                && page.sectionAt(other.line())
                                                        .id()
                                                        .equals(section.id()))
                                        .toList();
                                if (same.size() != 1) {
                                    return Stream.empty();
                                }
                                rot = rot.and(page.replace(same.get(0), Translations.increased(number.text())));
                            }
                            return Stream.of(rot);
                        }));
    }

    private static List<Kind> programs() {
        return List.of(
                Kind.everyLanguage(
                        "all languages: the diagram of another program",
                        pages -> pages.get(0)
                                .blocks(Type.MACRO)
                                .map(block -> pages.get(0).line(block.from()))
                                .filter(line -> line.startsWith("wire::"))
                                .flatMap(line -> pages.get(0).book().programs().stream()
                                        .filter(code ->
                                                !code.slug().equals(pages.get(0).slug())
                                                        && code.hasFault()
                                                        && code.isJava())
                                        .map(code -> inEvery(pages, line, "wire::" + code.name() + "[]")))),
                Kind.everyLanguage(
                        "all languages: the program of another page",
                        pages -> pages.get(0).book().programs().stream()
                                .filter(code -> code.slug().equals(pages.get(0).slug()) && code.isJava())
                                .flatMap(code -> code.book().programs().stream()
                                        .filter(other -> !other.slug().equals(code.slug()) && other.isJava())
                                        .map(other -> inEvery(pages, include(code), include(other))
                                                .at(code.file(), 1)))),
                Kind.everyLanguage(
                        "all languages: a program gone",
                        pages -> pages.get(0).book().programs().stream()
                                .filter(code -> code.slug().equals(pages.get(0).slug()))
                                .map(code -> {
                                    Rot rot = Rot.none().delete(code.file()).delete(code.out());
                                    for (Page page : pages) {
                                        int number = page.includesOf(code)
                                                .findFirst()
                                                .orElseThrow();
                                        int callouts = (int)
                                                Programs.callouts(page, code).count();
                                        rot = rot.and(page.without(number - 2, number + 1 + callouts));
                                    }
                                    return rot.at(new Place("content/inventory.properties", 1, 99))
                                            .at(code.listed());
                                })),
                Kind.everyLanguage(
                        "all languages: the messages gone",
                        pages -> Stream.of(inEvery(pages, "messages::all[]", "")
                                .at(new Place("content/inventory.properties", 1, 99))
                                .at(pages.stream()
                                        .flatMap(page -> page.section("messages").stream()
                                                .map(section -> page.headingOf(section.heading())))
                                        .toList()))),
                Kind.everyLanguage(
                        "all languages: the diagram gone",
                        pages -> pages.get(0)
                                .blocks(Type.MACRO)
                                .map(block -> pages.get(0).line(block.from()))
                                .filter(line -> line.startsWith("wire::"))
                                .map(line -> inEvery(pages, line, "")
                                        .at(new Place("content/inventory.properties", 1, 99))
                                        .at(pages.stream()
                                                .flatMap(page -> page.section("wire").stream()
                                                        .map(section -> page.headingOf(section.heading())))
                                                .toList()))),
                Kind.everyLanguage(
                        "all languages: a section gone",
                        pages -> pages.get(0).sections().stream()
                                .filter(section -> pages.get(0).endOf(section) == section.last()
                                        && pages.get(0)
                                                .blocks(Type.LISTING)
                                                .noneMatch(listing -> section.first() <= listing.from()
                                                        && listing.to() <= section.last()))
                                .map(section -> {
                                    Rot rot = Rot.none().at(new Place("content/inventory.properties", 1, 99));
                                    for (Page page : pages) {
                                        Section ours =
                                                page.section(section.id()).orElseThrow();
                                        rot = rot.and(page.without(ours.first(), ours.last())
                                                .at(new Place(page.file(), ours.first() - 3, ours.heading())));
                                    }
                                    return rot;
                                })),
                Kind.everyLanguage(
                        "all languages: a callout gone",
                        pages -> pages.get(0)
                                .blocks(Type.CALLOUT)
                                .map(block -> pages.get(0).line(block.from()).replaceFirst("> .*", "> "))
                                .distinct()
                                .flatMap(mark -> pages.get(0).sections().stream()
                                        .flatMap(section -> calloutGone(pages, section.id(), mark)))));
    }

    private static String include(Code code) {
        return "include::{examples}/" + code.path() + "[]";
    }

    private static Rot inEvery(List<Page> pages, String line, String other) {
        Rot rot = Rot.none();
        for (Page page : pages) {
            rot = rot.and(inAllLines(page, line, other));
        }
        return rot;
    }

    /** The last callout below the only program of the section. */
    private static Stream<Rot> calloutGone(List<Page> pages, String id, String mark) {
        Rot rot = Rot.none();
        for (Page page : pages) {
            Section section = page.section(id).orElseThrow();
            List<Page.Block> callouts = page.blocks(Type.CALLOUT)
                    .filter(block -> page.sectionAt(block.from()).equals(section))
                    .toList();
            if (callouts.isEmpty()
                    || !page.line(callouts.get(callouts.size() - 1).from()).matches(Pattern.quote(mark) + ".*")) {
                return Stream.empty();
            }
            Page.Block last = callouts.get(callouts.size() - 1);
            rot = rot.and(page.without(last.from(), last.to())
                    .at(new Place(page.file(), last.from() - callouts.size() - 4, last.from())));
        }
        return Stream.of(rot);
    }
}
