package org.faultbook.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.faultbook.problem.Problems;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.markup.AnnotatedText;
import org.languagetool.markup.AnnotatedTextBuilder;
import org.languagetool.rules.RuleMatch;

/**
 * Reads the prose of every page with LanguageTool, and tells what it finds but for what is allowed, each with a reason. For
 * a person to read: not everything that it finds is wrong.
 */
final class Proofread {
    /** Which English, and so on; a language that is not here is read by its code, where LanguageTool knows it. */
    private static final Map<String, String> VARIANTS = Map.of("en", "en-GB", "de", "de-DE");

    /** A word in place of code, so that the sentence around it stays one. */
    private static final Map<String, String> WORD_FOR_CODE = Map.of("ar", "جافا");

    private final Path allowFile;
    private final List<Allowed> allowed;
    private final Set<Allowed> used = new LinkedHashSet<>();
    private int findings;

    /**
     * A finding that is none.
     *
     * @param language {@code *} for all
     * @param rule of LanguageTool, a regular expression
     * @param text that it found, a regular expression, which may look at what stands before and behind
     */
    private record Allowed(String language, Pattern rule, Pattern text) {
        boolean allows(Language of, String brokenRule, String prose, int from, int to) {
            return (language.equals("*") || language.equals(of.code()))
                    && rule.matcher(brokenRule).matches()
                    && text.matcher(prose).region(from, to).useTransparentBounds(true).matches();
        }
    }

    private Proofread(Path allowFile) throws IOException {
        this.allowFile = allowFile;
        this.allowed = allowed(allowFile);
    }

    /** Lines of language, rule, text and reason, with tabs between them. */
    private static List<Allowed> allowed(Path file) throws IOException {
        List<Allowed> allowed = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String[] columns = lines.get(i).split("\t", -1);
            if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
                continue;
            }
            if (columns.length != 4 || columns[3].isBlank()) {
                throw new IOException(file + ":" + (i + 1) + ": language, rule, text and reason, with tabs between them");
            }
            allowed.add(new Allowed(columns[0], Pattern.compile(columns[1]), Pattern.compile(columns[2])));
        }
        return allowed;
    }

    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]);
        Proofread proofread = new Proofread(root.resolve("site-generator/src/proofread/allowed.tsv"));
        Articles articles =
                Articles.in(root.resolve("content"), root.resolve("examples"), new AsciiDoc(), new Problems());
        for (Wording wording : articles.wordings()) {
            proofread.read(
                    wording.language(),
                    articles.all().stream()
                            .filter(article -> article.language().equals(wording.language()))
                            .toList());
        }
        proofread.tellWhatIsNotNeeded();
        System.out.println(proofread.findings + " to look at; what is right, " + proofread.allowFile + " can allow");
        System.exit(proofread.findings == 0 ? 0 : 1);
    }

    private void read(Language language, List<Article> articles) throws IOException {
        String code = VARIANTS.getOrDefault(language.code(), language.code());
        if (!Languages.isLanguageSupported(code)) {
            System.out.println("LanguageTool does not know " + language.name());
            return;
        }
        JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode(code));
        for (Article article : articles) {
            for (Prose prose : Prose.in(article.html())) {
                for (RuleMatch match : tool.check(annotated(prose.text(), language))) {
                    tell(article, prose, match);
                }
            }
        }
    }

    private static AnnotatedText annotated(String text, Language language) {
        AnnotatedTextBuilder builder = new AnnotatedTextBuilder();
        String[] words = text.split("(?<=" + Prose.CODE + ")|(?=" + Prose.CODE + ")", -1);
        for (String word : words) {
            if (word.equals(Prose.CODE)) {
                builder.addMarkup(word, WORD_FOR_CODE.getOrDefault(language.code(), "Java"));
            } else {
                builder.addText(word);
            }
        }
        return builder.build();
    }

    private void tell(Article article, Prose prose, RuleMatch match) {
        String rule = match.getRule().getId();
        String text = prose.text().replace(Prose.CODE, "`");
        int from = match.getFromPos();
        int to = match.getToPos();
        Optional<Allowed> exception = allowed.stream()
                .filter(each -> each.allows(article.language(), rule, text, from, to))
                .findFirst();
        if (exception.isPresent()) {
            used.add(exception.get());
            return;
        }
        findings++;
        String found = text.substring(from, to);
        String around = text.substring(Math.max(0, from - 40), Math.min(text.length(), to + 40));
        String message = match.getMessage().replaceAll("</?suggestion>", "\"").strip().replaceAll("\\s+", " ");
        System.out.println(article.at(prose.line()) + ": " + rule + ": " + message);
        System.out.println("    found \"" + found + "\" in: " + around);
        if (!match.getSuggestedReplacements().isEmpty()) {
            System.out.println("    perhaps: " + String.join(", ", match.getSuggestedReplacements().stream().limit(5).toList()));
        }
    }

    private void tellWhatIsNotNeeded() {
        allowed.stream()
                .filter(each -> !used.contains(each))
                .forEach(each -> System.out.println(allowFile + ": no page needs this any more: " + each));
    }
}
