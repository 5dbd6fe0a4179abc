package org.faultbook.article;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.article.Citations.Citation;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;

/**
 * Holds the code and the numbers in the prose of a page against what its programs have shown, what the JDK declares, and
 * what is cited; nothing else may stand there.
 */
final class Claims {
    /** Not the digits of a name: IPv6, urllib3, HTTP/1.1. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![A-Za-z\\d_.])(?<![A-Za-z]/)(?:-(?=\\d))?\\d+(?:\\.\\d+)*");

    private static final String CODE =
            "nothing shows the code \"%s\": no run or program of this page has it, nor the JDK";

    private static final String EXCEPTION =
            "nothing shows the exception %s: that the JDK declares it is no sign that it comes, and no run or program of this"
                    + " page has it";

    private static final String NUMBER_PRINTED = "nothing shows the number %s: no program of this page printed it";

    private static final Pattern INLINE_CODE = Pattern.compile("`[^`]*`|^<\\d+>");

    private final Witnesses witnesses;
    private final Citations citations;
    private final Problems problems;
    private final Set<String> used = new HashSet<>();

    Claims(Witnesses witnesses, Citations citations, Problems problems) {
        this.witnesses = witnesses;
        this.citations = citations;
        this.problems = problems;
    }

    /**
     * Checks a page in all its languages.
     *
     * @param source the page in its source language, which is one of them
     */
    void check(Article source, List<Article> languages) {
        Map<String, Skeleton> skeleton = Skeleton.of(source.html());
        for (Article article : languages) {
            check(article, article.language().isSource() ? skeleton : Skeleton.of(article.html()), skeleton);
        }
        checkCitations();
    }

    private void check(Article article, Map<String, Skeleton> skeleton, Map<String, Skeleton> theirs) {
        Lines lines = new Lines(article);
        skeleton.forEach((section, ours) -> {
            for (String code : ours.codes()) {
                if (!RunMacros.isOne(code) && !isPlainIn(Optional.ofNullable(theirs.get(section)), code)) {
                    check(code, CODE, lines.in(section, line -> has(article, line, code)));
                }
            }
            for (String number : numbers(ours.prose())) {
                checkNumber(
                        number,
                        lines.in(section, line -> numbers(withoutCode(line)).contains(number)));
            }
        });
        for (String name : List.of("description", "keywords")) {
            numbers(article.fact(name)).forEach(number -> checkNumber(number, List.of(article.at(name))));
        }
        numbers(article.title()).forEach(number -> checkNumber(number, List.of(article.at(1))));
        if (article.language().isSource() && !article.fact("errno").isEmpty()) {
            check(article.fact("errno"), CODE, List.of(article.at("errno")));
        }
    }

    /** A translation may mark a word as code that its source leaves plain. */
    private static boolean isPlainIn(Optional<Skeleton> source, String code) {
        return source.filter(theirs ->
                        !theirs.codes().contains(code) && theirs.text().contains(code))
                .isPresent();
    }

    private static Set<String> numbers(String prose) {
        return NUMBER.matcher(prose)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String withoutCode(String line) {
        return INLINE_CODE.matcher(line).replaceAll(" ");
    }

    private static boolean has(Article article, String line, String code) {
        String written = line;
        for (Map.Entry<String, String> fact : article.facts().entrySet()) {
            written = written.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return Stream.of(code, "+" + code + "+").map(each -> "`" + each + "`").anyMatch(written::contains);
    }

    private void checkNumber(String number, List<Origin> origins) {
        if (!citations.namesRfc(number)) {
            check(number, NUMBER_PRINTED, origins);
        } else if (citations.of(number).isPresent()) {
            used.add(number);
        }
    }

    /** @param message with a place for the claim */
    private void check(String claim, String message, List<Origin> origins) {
        if (citations.of(claim).isPresent()) {
            used.add(claim);
        } else if (!isShown(claim)) {
            for (Origin origin : origins) {
                problems.error(
                        origin,
                        (JdkNames.have(claim) ? EXCEPTION : message).formatted(claim),
                        "show it in a run, write it as a macro (message:Program[]), or cite its source in "
                                + Origin.of(citations.file()).path() + ": " + claim + " = ...");
            }
        }
    }

    private boolean isShown(String claim) {
        return witnesses.show(claim)
                || JdkNames.have(claim) && !JdkNames.isException(claim)
                || witnesses.exceptions().anyMatch(name -> JdkNames.isSupertype(claim, name));
    }

    /** After all languages of the page: the list of sources is as short as it can be. */
    private void checkCitations() {
        for (Citation citation : citations.all()) {
            Origin origin = new Origin(citations.file(), citation.line());
            if (!used.contains(citation.claim())) {
                problems.error(origin, "\"" + citation.claim() + "\" is cited and not used", "delete the line");
            } else if (witnesses.show(citation.claim())) {
                problems.error(
                        origin,
                        "\"" + citation.claim() + "\" is cited, and the programs of this page show it",
                        "delete the line");
            }
        }
    }
}
