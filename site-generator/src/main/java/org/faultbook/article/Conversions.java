package org.faultbook.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.article.Article.Quote;
import org.faultbook.article.Article.Section;
import org.faultbook.cache.Cache;
import org.faultbook.cache.CodeVersion;
import org.faultbook.cache.Key;
import org.faultbook.problem.Memo;
import org.faultbook.problem.Problems;

/**
 * How pages were converted and programs highlighted before. A page that has a problem is not remembered: it is converted,
 * and complained of, until it has none.
 */
record Conversions(Cache cache, Memo memo) {
    private static final Pattern INCLUDE = Pattern.compile("(?m)^include::(?:\\{examples}/([^\\[\\n]+)\\[)?.*$");

    /** What AsciidoctorJ makes of a page. */
    private record Converted(
            String title, Map<String, String> facts, List<Section> sections, List<Quote> quotes, String html) {
        static Converted of(Article article) {
            return new Converted(
                    article.title(), article.facts(), article.sections(), article.quotes(), article.html());
        }

        Article article(Path file, String slug, Language language, List<String> source) {
            return new Article(
                    file, slug, language, title, facts, sections, quotes, List.of(), Article.packed(html), source);
        }
    }

    Optional<Article> page(
            Path file,
            String slug,
            String text,
            Wording wording,
            Form form,
            Path examples,
            Map<String, String> shared,
            Function<Problems, Optional<Article>> convert,
            Problems problems) {
        Optional<Key> key =
                included(text, examples).map(included -> key(file, text, included, wording, form, examples, shared));
        return key.isEmpty()
                ? convert.apply(problems)
                : memo.find(List.of("page", key.get(), file, slug), problems, own -> {
                    Optional<Converted> before = cache.get(key.get(), Converted.class);
                    return before.isPresent()
                            ? before.map(known -> known.article(
                                    file, slug, wording.language(), text.lines().toList()))
                            : converted(key.get(), convert, own);
                });
    }

    private Optional<Article> converted(Key key, Function<Problems, Optional<Article>> convert, Problems problems) {
        Problems own = new Problems();
        Optional<Article> article = convert.apply(own);
        problems.addAll(own);
        if (own.all().isEmpty()) {
            article.ifPresent(page -> cache.put(key, Converted.of(page)));
        }
        return article;
    }

    String highlighted(String language, String source, Supplier<String> highlight) {
        return memo.find(List.of("highlighted", language, source), () -> inCache(language, source, highlight));
    }

    private String inCache(String language, String source, Supplier<String> highlight) {
        Key key = Key.of("highlighted", language, source, CodeVersion.here());
        Optional<String> before = cache.get(key, String.class);
        if (before.isPresent()) {
            return before.get();
        }
        String highlighted = highlight.get();
        cache.put(key, highlighted);
        return highlighted;
    }

    /** Everything that a page is made from. */
    private static Key key(
            Path file,
            String text,
            List<String> included,
            Wording wording,
            Form form,
            Path examples,
            Map<String, String> shared) {
        return Key.of(
                "page",
                file.toAbsolutePath().toString(),
                text,
                Key.of(included).hash(),
                wording.language().toString(),
                new TreeMap<>(wording.asciidocAttributes()).toString(),
                form.toString(),
                examples.toAbsolutePath().toString(),
                new TreeMap<>(shared).toString(),
                CodeVersion.here());
    }

    /** The text of every program that the page includes; nothing where it includes what AsciidoctorJ alone can find. */
    private static Optional<List<String>> included(String text, Path examples) {
        List<String> programs = new ArrayList<>();
        Matcher include = INCLUDE.matcher(text);
        while (include.find()) {
            if (include.group(1) == null) {
                return Optional.empty();
            }
            try {
                String program = Files.readString(examples.resolve(include.group(1)));
                if (INCLUDE.matcher(program).find()) {
                    return Optional.empty();
                }
                programs.add(program);
            } catch (IOException | InvalidPathException e) {
                // AsciidoctorJ will say what is wrong with it.
                return Optional.empty();
            }
        }
        return Optional.of(programs);
    }
}
