package org.faultbook.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.article.Article.Quote;
import org.faultbook.article.Article.Section;
import org.faultbook.example.Examples;
import org.faultbook.example.Expectation.Thrown;
import org.faultbook.example.Expectation.Throws;
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
    private final AsciiDoc asciidoc;
    private final Path content;
    private final Forms forms;
    private final List<Wording> wordings;
    private final List<Article> articles;
    private final Map<String, Citations> citations;
    private final Beside beside;
    private final Map<String, Map<Language, Article>> bySlug;

    /** What a book has beside its pages. */
    private record Beside(
            Map<String, String> redirects,
            Map<Language, SearchWords> searchWords,
            ClientViews clientViews,
            Glossary glossary) {}

    private Articles(
            AsciiDoc asciidoc,
            Path content,
            Forms forms,
            List<Wording> wordings,
            List<Article> articles,
            Map<String, Citations> citations,
            Beside beside) {
        this.asciidoc = asciidoc;
        this.content = content;
        this.forms = forms;
        this.wordings = List.copyOf(wordings);
        this.articles = List.copyOf(articles);
        this.citations = Map.copyOf(citations);
        this.beside = beside;
        this.bySlug = articles.stream()
                .collect(Collectors.groupingBy(
                        Article::slug, LinkedHashMap::new, Collectors.toMap(Article::language, Function.identity())));
    }

    /** Reads and converts every page, and holds it against its form and its source. */
    public static Articles in(Path content, Path examples, AsciiDoc asciidoc, Problems problems) {
        Tree.check(content, problems);
        List<Wording> wordings = Wordings.in(content, problems);
        Forms forms = Forms.in(content, wordings, problems);
        Tongue tongue = new Tongue(wordings, asciidoc.cache());
        Glossary glossary = Glossary.in(content, wordings, tongue, problems);
        wordings.forEach(wording -> Wordings.check(
                // That of the source is the first.
                wording, wordings.get(0), content, tongue, glossary, asciidoc.memo(), problems));
        List<Path> directories = errors(content);
        List<Article> articles = directories.parallelStream()
                .flatMap(
                        directory -> error(directory, forms, wordings, glossary, examples, asciidoc, problems).stream())
                .toList();
        Map<String, Citations> citations = directories.stream()
                .collect(Collectors.toMap(
                        directory -> String.valueOf(directory.getFileName()),
                        directory -> Citations.in(directory, problems)));
        Titles titles = Titles.of(articles);
        articles.parallelStream()
                .forEach(article -> asciidoc.memo()
                        .check(List.of("checked", article, titles, wordings, glossary, content), problems, own -> {
                            List<Prose> prose = Prose.in(article.html());
                            checkTongue(article, prose, tongue, own);
                            checkScript(article, prose, wordings, own);
                            Holes.checkIncludes(article, content, own);
                            Holes.checkCallouts(article, own);
                            Holes.checkMarkup(article, prose, own);
                            Holes.checkLinks(article, titles, own);
                            glossary.check(article, prose, own);
                        }));
        Holes.checkDuplicates(articles, problems);
        forms.checkUsed(articles.stream().map(Article::form).collect(Collectors.toSet()), problems);
        if (articles.isEmpty() && problems.errors().isEmpty()) {
            problems.error(Origin.of(content), "there is no page here", "add one: <slug>/en.adoc");
        }
        Map<String, String> redirects = Redirects.in(
                content,
                wordings.stream().map(Wording::language).toList(),
                articles.stream().map(Article::slug).collect(Collectors.toSet()),
                problems);
        var searchWords = SearchWords.in(content, wordings, problems);
        var clientViews = ClientViews.in(content, problems);
        return new Articles(
                asciidoc,
                content,
                forms,
                wordings,
                articles,
                citations,
                new Beside(redirects, searchWords, clientViews, glossary));
    }

    /** What clients see of faults. */
    public ClientViews clientViews() {
        return beside.clientViews();
    }

    static List<Path> errors(Path content) {
        try (Stream<Path> entries = Files.list(content)) {
            return entries.filter(Files::isDirectory)
                    .filter(directory -> Tree.hasPages(directory))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Article> error(
            Path directory,
            Forms forms,
            List<Wording> wordings,
            Glossary glossary,
            Path examples,
            AsciiDoc asciidoc,
            Problems problems) {
        List<Article> articles = new ArrayList<>();
        Form form = forms.of(directory.resolve(Language.SOURCE + ".adoc"), problems);
        Map<String, String> shared = Map.of();
        for (Wording wording : wordings) {
            Path file = directory.resolve(wording.language().code() + ".adoc");
            if (!Files.exists(file)) {
                reportMissing(file, wording.language(), problems);
                if (wording.language().isSource()) {
                    // Without it nothing can be said of its translations.
                    return List.of();
                }
                continue;
            }
            Optional<String> text = TextFile.read(file, problems);
            if (text.isEmpty()) {
                continue;
            }
            asciidoc.memo()
                    .check(
                            List.of("characters", file, text.get()),
                            problems,
                            own -> Characters.check(file, text.get(), own));
            String slug = String.valueOf(directory.getFileName());
            Map<String, String> given = new HashMap<>(shared);
            given.putAll(TermMacro.attributes(glossary, wording.language()));
            Optional<Article> converted =
                    asciidoc.convert(file, slug, text.get(), wording, form, examples, given, problems);
            if (converted.isEmpty()) {
                continue;
            }
            Article article = converted.get();
            asciidoc.memo().check(List.of("in form", article, form), problems, own -> form.check(article, own));
            if (wording.language().isSource()) {
                Freshness.check(directory, text.get(), codes(wordings), problems);
                shared = article.facts().entrySet().stream()
                        .filter(fact -> form.isShared(fact.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            } else if (!articles.isEmpty()) {
                Article source = articles.get(0);
                asciidoc.memo().check(List.of("compared", article, source), problems, own -> {
                    Form.compare(article, source, own);
                    Translation.compare(article, source, own);
                    Holes.compareDescriptions(article, source, own);
                    Holes.compareTexts(article, source, own);
                });
                articles.add(withWhatIsBehind(article, source, problems));
                continue;
            }
            articles.add(article);
        }
        return articles;
    }

    private static List<String> codes(List<Wording> wordings) {
        return wordings.stream().map(wording -> wording.language().code()).toList();
    }

    private static Article withWhatIsBehind(Article translation, Article source, Problems problems) {
        String language = translation.language().code();
        Freshness freshness = Freshness.of(source.file().resolveSibling(""), String.join("\n", source.source()));
        if (!freshness.isRecorded(language)) {
            problems.notice(
                    translation.at(1),
                    "nobody has recorded which text of its source this page follows; readers cannot be told when it is behind",
                    "compare the two, then run: follows " + translation.slug() + "/" + language);
            return translation;
        }
        List<String> behind = freshness.behind(language);
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

    private static void checkScript(Article article, List<Prose> text, List<Wording> wordings, Problems problems) {
        wordings.stream()
                .filter(wording -> wording.language().equals(article.language()))
                .map(Script::new)
                .forEach(script -> {
                    script.check(article.title(), article.at(1), problems);
                    script.check(article.fact("description"), article.at("description"), problems);
                    text.forEach(prose -> script.check(prose.text(), article.at(prose.line()), problems));
                });
    }

    private static void checkTongue(Article article, List<Prose> text, Tongue tongue, Problems problems) {
        Language language = article.language();
        List<Tongue.Text> texts = new ArrayList<>();
        texts.add(new Tongue.Text(article.title(), "title", article.at(1)));
        texts.add(new Tongue.Text(article.fact("description"), "description", article.at("description")));
        for (Prose prose : text) {
            texts.add(new Tongue.Text(prose.text(), "text", article.at(prose.line())));
        }
        tongue.check(language, texts, problems);
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

    /** Whether the book says in its form that it keeps an inventory. */
    public boolean mustBeCounted() {
        return forms.usual().mustBeCounted();
    }

    /** How many rules the book has for pages of each form, by the name of its file. */
    public Map<String, Integer> rules() {
        return forms.rules();
    }

    /** How many paragraphs, list items, tables and links a page has, by these names. */
    public Map<String, Integer> blockCounts(Article article) {
        return asciidoc.memo().find(List.of("counted", article), () -> Skeleton.count(article.html()));
    }

    public List<Wording> wordings() {
        return wordings;
    }

    /** Of one of the languages of the book. */
    public Wording wording(Language language) {
        return wordings.stream()
                .filter(wording -> wording.language().equals(language))
                .findFirst()
                .orElseThrow();
    }

    public List<Article> all() {
        return articles;
    }

    /** Slugs in the order in which the book lists them. */
    public List<String> slugs() {
        return List.copyOf(bySlug.keySet());
    }

    /** Those of one form, by its name; of the usual one, it is empty. */
    public List<String> slugs(String form) {
        return bySlug.keySet().stream()
                .filter(slug ->
                        orSource(slug, wordings.get(0).language()).form().equals(form))
                .toList();
    }

    /** The names of the forms of pages, without the usual one. */
    public List<String> forms() {
        return List.copyOf(forms.others().keySet());
    }

    /** Nothing where the page is not translated. */
    public Optional<Article> article(String slug, Language language) {
        return Optional.ofNullable(bySlug.getOrDefault(slug, Map.of()).get(language));
    }

    /** Where pages of other addresses have gone: paths of the site by paths of the site. */
    public Map<String, String> redirects() {
        return beside.redirects();
    }

    /** How each section of the source stands in a language, by its id. */
    public Map<String, Standing> standing(String slug, Language language) {
        Article source = article(slug, wordings.get(0).language()).orElseThrow();
        Optional<Article> translation = article(slug, language);
        boolean isRecorded = language.isSource()
                || Freshness.of(source.file().resolveSibling(""), String.join("\n", source.source()))
                        .isRecorded(language.code());
        Map<String, Standing> standings = new LinkedHashMap<>();
        for (Section section : source.sections()) {
            standings.put(
                    section.id(),
                    translation.isEmpty()
                            ? Standing.MISSING
                            : !isRecorded
                                    ? Standing.UNKNOWN
                                    : translation.get().behind().contains(section.id())
                                            ? Standing.BEHIND
                                            : Standing.CURRENT);
        }
        return standings;
    }

    /** The page in this language; where it is not translated, in the source's. */
    public Article orSource(String slug, Language language) {
        return article(slug, language)
                .or(() -> article(slug, wordings.get(0).language()))
                .orElseThrow();
    }

    /** The sources that a page cites. */
    public Citations citations(String slug) {
        return citations.getOrDefault(slug, new Citations(Path.of(slug), List.of()));
    }

    /** What the search knows of the language besides its pages. */
    public SearchWords searchWords(Language language) {
        return beside.searchWords().getOrDefault(language, SearchWords.none());
    }

    /** The terms of the book; empty where it explains none. */
    public Glossary glossary() {
        return beside.glossary();
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
                program.filter(known -> !known.kind().language().equals(quote.kind()))
                        .ifPresent(known -> problems.error(
                                article.at(quote.line()),
                                "this block says that " + known.fileName() + " is in " + quote.kind(),
                                "write [source," + known.kind().language() + "]"));
            }
            comparePrograms(article, problems);
        }
        for (Program program : examples.programs()) {
            if (!quoted.contains(program) && !withoutSource(program)) {
                problems.error(
                        Origin.of(program.file()),
                        "no page shows this program",
                        "include it in the pages of " + program.slug() + ", or delete it and its .out");
            }
        }
        return new Programs(List.copyOf(quoted));
    }

    /** The page that would show the program is missing, which has been reported. */
    private boolean withoutSource(Program program) {
        Path page = content.resolve(program.slug());
        return Files.isDirectory(page) && !Files.exists(page.resolve(Language.SOURCE + ".adoc"));
    }

    private void comparePrograms(Article article, Problems problems) {
        Optional<Article> source = article(article.slug(), wordings.get(0).language());
        if (source.isEmpty()) {
            return;
        }
        List<String> expected =
                source.get().quotes().stream().map(Quote::source).toList();
        for (int i = 0; i < article.quotes().size(); i++) {
            Quote quote = article.quotes().get(i);
            if (i + 1 < expected.size()
                    && !expected.get(i).equals(quote.source())
                    && expected.get(i + 1).equals(quote.source())) {
                reportMissing(article, source.get(), source.get().quotes().get(i), problems);
                return;
            }
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
            reportMissing(article, source.get(), missing, problems);
        }
    }

    /** At the heading of the section that should show it. */
    private static void reportMissing(Article article, Article source, Quote missing, Problems problems) {
        Optional<Section> theirs = source.sections().stream()
                .filter(section -> section.line() < missing.line())
                .reduce((first, second) -> second);
        int line = theirs.flatMap(section -> article.sections().stream()
                        .filter(ours -> ours.id().equals(section.id()))
                        .findFirst())
                .map(Section::line)
                .orElse(1);
        problems.error(
                article.at(line),
                "the program at " + source.at(missing.line()) + " is not shown here",
                "include it at the same place");
    }

    /** What a page's header says about its error must have come out of one of its programs. */
    private static void checkFacts(Article article, Book book, Problems problems) {
        List<Transcript> shown = shown(article, book);
        String exception = Stream.of("exception", "message")
                .map(article::fact)
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(": "));
        if (!article.fact("exception").isEmpty() && noneThrew(shown, Kind.JAVA, thrown -> names(exception, thrown))) {
            boolean isOfClass =
                    anyThrew(shown, Kind.JAVA, thrown -> thrown.type().equals(article.fact("exception")));
            boolean says =
                    anyThrew(shown, Kind.JAVA, thrown -> thrown.message().equals(Optional.of(article.fact("message"))));
            problems.error(
                    article.at(isOfClass && !says ? "message" : "exception"),
                    "no Java program of this page ended with \"" + exception + "\", which its header names",
                    "correct :exception: and :message:, or show a program that provokes it");
        }
        if (!article.fact("python").isEmpty()
                && noneThrew(shown, Kind.PYTHON, thrown -> thrown.type().equals(article.fact("python")))) {
            problems.error(
                    article.at("python"),
                    "no Python program of this page ended with " + article.fact("python") + ", which its header names",
                    "correct :python:, or show a program that provokes it");
        }
    }

    /** A header that gives no message names every exception of that class. */
    private static boolean names(String exception, Thrown thrown) {
        return exception.equals(thrown.toString()) || exception.equals(thrown.type());
    }

    private static List<Transcript> shown(Article article, Book book) {
        return article.quotes().stream()
                .flatMap(quote -> book.transcriptOf(quote.source()).stream())
                .distinct()
                .toList();
    }

    /** A book that cites sources on one page wants every page to be shown true. */
    private void checkClaims(Book book, Problems problems) {
        if (citations.values().stream().noneMatch(each -> Files.exists(each.file()))) {
            return;
        }
        articles.parallelStream().filter(source -> source.language().isSource()).forEach(source -> {
            List<Transcript> shown = shown(source, book);
            List<Article> languages =
                    List.copyOf(bySlug.getOrDefault(source.slug(), Map.of()).values());
            Citations cited = citations(source.slug());
            asciidoc.memo()
                    .check(
                            List.of("claims", source, languages, shown, cited),
                            problems,
                            own -> new Claims(Witnesses.of(shown), cited, own).check(source, languages));
        });
    }

    /** Of those that could run here; where none is of this kind there is nothing to hold the header against. */
    private static boolean noneThrew(List<Transcript> shown, Kind kind, Predicate<Thrown> wanted) {
        List<Transcript> ran = of(kind, shown).toList();
        return !ran.isEmpty()
                && ran.stream().allMatch(transcript -> transcript.notRun().isEmpty())
                && !anyThrew(shown, kind, wanted);
    }

    private static boolean anyThrew(List<Transcript> shown, Kind kind, Predicate<Thrown> wanted) {
        return of(kind, shown).flatMap(Articles::endings).anyMatch(wanted);
    }

    private static Stream<Transcript> of(Kind kind, List<Transcript> shown) {
        return shown.stream().filter(transcript -> transcript.program().kind() == kind);
    }

    /** On every JDK: those that are not here word the same exception in their own way. */
    private static Stream<Thrown> endings(Transcript transcript) {
        return transcript.program().expectations().stream()
                .filter(Throws.class::isInstance)
                .map(expectation -> ((Throws) expectation).thrown().get(0));
    }

    /** The pages together with what their programs did. */
    public Book quoting(Transcripts transcripts, Problems problems) {
        Map<Program, String> highlighted = transcripts.all().stream()
                .map(Transcript::program)
                .collect(Collectors.toMap(
                        program -> program,
                        program -> asciidoc.highlight(program.kind().language(), program.source())));
        Book book = new Book(this, transcripts, highlighted);
        articles.stream().filter(article -> article.language().isSource()).forEach(article -> {
            checkFacts(article, book, problems);
            HeaderFacts.check(article, shown(article, book), problems);
        });
        // Beside that: which of the two is wrong, the runs tell.
        articles.forEach(article -> asciidoc.memo()
                .check(List.of("first fact", article), problems, own -> Holes.checkFirstFact(article, own)));
        checkClaims(book, problems);
        Object allRuns = asciidoc.memo().token(transcripts.all());
        List<Article> filled = articles.parallelStream()
                .map(article -> {
                    Wording wording = wording(article.language());
                    return asciidoc.memo()
                            .find(
                                    List.of("filled", article, wording, allRuns),
                                    problems,
                                    own -> new RunMacros(book, own).fill(article, wording));
                })
                .toList();
        Articles quoted = new Articles(asciidoc, content, forms, wordings, filled, citations, beside);
        return new Book(quoted, transcripts, highlighted);
    }
}
