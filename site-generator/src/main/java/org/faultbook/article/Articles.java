package org.faultbook.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.article.Article.Quote;
import org.faultbook.article.Article.Section;
import org.faultbook.example.Examples;
import org.faultbook.example.Expectation.Thrown;
import org.faultbook.example.Program;
import org.faultbook.example.Program.Kind;
import org.faultbook.example.Programs;
import org.faultbook.example.Transcript;
import org.faultbook.example.Transcripts;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;
import org.faultbook.problem.TextFile;

/** All pages of {@code content}: {@code <slug>/<language>.adoc}. */
public final class Articles {
    /** Facts that do not depend on the language; they stand in the source alone. */
    private static final Set<String> SHARED_FACTS = Set.of("exception", "message", "errno", "python", "stage");

    private final AsciiDoc asciidoc;
    private final List<Wording> wordings;
    private final List<Article> articles;

    private Articles(AsciiDoc asciidoc, List<Wording> wordings, List<Article> articles) {
        this.asciidoc = asciidoc;
        this.wordings = List.copyOf(wordings);
        this.articles = List.copyOf(articles);
    }

    /** Reads and converts every page, and holds it against its form and its source. */
    public static Articles in(Path content, Path examples, AsciiDoc asciidoc, Problems problems) {
        List<Wording> wordings = Wordings.in(content.resolve("wording"), problems);
        List<Article> articles = new ArrayList<>();
        for (Path directory : errors(content)) {
            articles.addAll(error(directory, wordings, examples, asciidoc, problems));
        }
        if (articles.isEmpty()) {
            problems.error(Origin.of(content), "there is no page here", "add one: <slug>/en.adoc");
        }
        return new Articles(asciidoc, wordings, articles);
    }

    private static List<Path> errors(Path content) {
        try (Stream<Path> entries = Files.list(content)) {
            return entries.filter(Files::isDirectory)
                    .filter(directory -> !directory.endsWith("wording"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Article> error(
            Path directory, List<Wording> wordings, Path examples, AsciiDoc asciidoc, Problems problems) {
        List<Article> articles = new ArrayList<>();
        Map<String, String> shared = Map.of();
        for (Wording wording : wordings) {
            Path file = directory.resolve(wording.language().code() + ".adoc");
            if (!Files.exists(file)) {
                reportMissing(file, wording.language(), problems);
                continue;
            }
            Optional<String> text = TextFile.read(file, problems);
            if (text.isEmpty()) {
                continue;
            }
            Characters.check(file, text.get(), problems);
            String slug = String.valueOf(directory.getFileName());
            Article article = asciidoc.convert(file, slug, text.get(), wording, examples, shared, problems);
            Form.check(article, problems);
            if (wording.language().isSource()) {
                shared = article.facts().entrySet().stream()
                        .filter(fact -> SHARED_FACTS.contains(fact.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            } else if (!articles.isEmpty()) {
                Form.compare(article, articles.get(0), problems);
                Translation.compare(article, articles.get(0), problems);
                article = withWhatIsBehind(article, articles.get(0), problems);
            }
            articles.add(article);
        }
        return articles;
    }

    private static Article withWhatIsBehind(Article translation, Article source, Problems problems) {
        String text = TextFile.read(source.file(), problems).orElse("");
        String language = translation.language().code();
        List<String> behind =
                Freshness.of(source.file().resolveSibling(""), text).behind(language);
        for (Section section : translation.sections()) {
            if (behind.contains(section.id())) {
                problems.notice(
                        translation.at(section.line()),
                        "the section \"" + section.id() + "\" is behind its source; its readers are told",
                        "bring over what changed, then run: follows " + translation.slug() + "/" + language);
            }
        }
        return translation.withBehind(behind);
    }

    private static void reportMissing(Path file, Language language, Problems problems) {
        if (language.isSource()) {
            problems.error(Origin.of(file), "the page is missing in its source language", "write it");
        } else {
            problems.notice(
                    Origin.of(file),
                    "there is no " + language.name() + " page; readers get the English one with a notice",
                    "translate en.adoc");
        }
    }

    public List<Wording> wordings() {
        return wordings;
    }

    public List<Article> all() {
        return articles;
    }

    /** Slugs in the order in which the book lists them. */
    public List<String> slugs() {
        return articles.stream().map(Article::slug).distinct().toList();
    }

    /** Nothing where the page is not translated. */
    public Optional<Article> article(String slug, Language language) {
        return articles.stream()
                .filter(article ->
                        article.slug().equals(slug) && article.language().equals(language))
                .findFirst();
    }

    /**
     * The programs that stand in the pages, each once. Code that is no program of {@code examples}, a program that no page
     * shows, and a translation that shows others than its source are problems.
     */
    public Programs programs(Examples examples, Problems problems) {
        Set<Program> quoted = new LinkedHashSet<>();
        for (Article article : articles) {
            for (Quote quote : article.quotes()) {
                Optional<Program> program = examples.withSource(quote.source());
                if (program.isEmpty() && !examples.refused(quote.source())) {
                    problems.error(
                            article.at(quote.line()),
                            "this code is no program of " + examples.directory().getFileName()
                                    + ": \""
                                    + quote.source().lines().findFirst().orElse("") + " ...\"",
                            "put it there and write include::{examples}/" + article.slug() + "/Name.java[]");
                }
                program.ifPresent(quoted::add);
            }
            comparePrograms(article, problems);
        }
        for (Program program : examples.programs()) {
            if (!quoted.contains(program)) {
                problems.error(
                        Origin.of(program.file()),
                        "no page shows this program",
                        "include it in the pages of " + program.slug() + ", or delete it and its .out");
            }
        }
        return new Programs(List.copyOf(quoted));
    }

    private void comparePrograms(Article article, Problems problems) {
        Optional<Article> source = articles.stream()
                .filter(other ->
                        other.slug().equals(article.slug()) && other.language().isSource())
                .findFirst();
        if (source.isEmpty()) {
            return;
        }
        List<String> expected =
                source.get().quotes().stream().map(Quote::source).toList();
        for (int i = 0; i < article.quotes().size(); i++) {
            Quote quote = article.quotes().get(i);
            if (i >= expected.size() || !expected.get(i).equals(quote.source())) {
                problems.error(
                        article.at(quote.line()),
                        "this program is not the one that stands here in the source",
                        "show the programs of " + source.get().at(1) + " in the same order");
                return;
            }
        }
        if (article.quotes().size() < expected.size()) {
            Quote missing = source.get().quotes().get(article.quotes().size());
            problems.error(
                    article.at(1),
                    "the program at " + source.get().at(missing.line()) + " is not shown here",
                    "include it at the same place");
        }
    }

    /** What a page's header says about its error must have come out of one of its programs. */
    private static void checkFacts(Article article, Transcripts transcripts, Problems problems) {
        List<Transcript> shown = transcripts.all().stream()
                .filter(transcript -> article.quotes().stream()
                        .anyMatch(quote ->
                                quote.source().equals(transcript.program().source())))
                .toList();
        String exception = article.fact("exception") + ": " + article.fact("message");
        if (noneThrew(shown, Kind.JAVA, thrown -> thrown.toString().equals(exception))) {
            problems.error(
                    article.at(1),
                    "no Java program of this page ended with \"" + exception + "\", which its header names",
                    "correct :exception: and :message:, or show a program that provokes it");
        }
        if (noneThrew(shown, Kind.PYTHON, thrown -> thrown.type().equals(article.fact("python")))) {
            problems.error(
                    article.at(1),
                    "no Python program of this page ended with " + article.fact("python") + ", which its header names",
                    "correct :python:, or show a program that provokes it");
        }
    }

    /** Of those that could run here; where none is of this kind there is nothing to hold the header against. */
    private static boolean noneThrew(List<Transcript> shown, Kind kind, Predicate<Thrown> wanted) {
        List<Transcript> ran = shown.stream()
                .filter(transcript -> transcript.program().kind() == kind)
                .toList();
        return !ran.isEmpty()
                && ran.stream().allMatch(transcript -> transcript.notRun().isEmpty())
                && ran.stream()
                        .flatMap(transcript -> transcript.ran().stream())
                        .noneMatch(run -> run.thrown().stream().limit(1).anyMatch(wanted));
    }

    /** The pages together with what their programs did. */
    public Book quoting(Transcripts transcripts, Problems problems) {
        articles.stream()
                .filter(article -> article.language().isSource())
                .forEach(article -> checkFacts(article, transcripts, problems));
        Map<Program, String> highlighted = transcripts.all().stream()
                .map(Transcript::program)
                .collect(Collectors.toMap(
                        program -> program,
                        program -> asciidoc.highlight(program.kind().language(), program.source())));
        return new Book(this, transcripts, highlighted);
    }
}
