package org.faultbook.article;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.faultbook.problem.Problems;

/**
 * Addresses that pages once had: {@code content/redirects.properties}, with the old one on the left, as a slug (in every
 * language) or as a path from the root of the site, and the page's slug of today on the right.
 */
final class Redirects {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PATH = Pattern.compile("([\\w-]+/)+[\\w.-]+\\.html");

    private final PropertyFile file;
    private final List<Language> languages;
    private final Set<String> slugs;
    private final Problems problems;
    private final Map<String, String> redirects = new TreeMap<>();

    private Redirects(PropertyFile file, List<Language> languages, Set<String> slugs, Problems problems) {
        this.file = file;
        this.languages = languages;
        this.slugs = slugs;
        this.problems = problems;
    }

    /** New addresses by old ones, both as paths of the site. What leads nowhere is a problem. */
    static Map<String, String> in(Path content, List<Language> languages, Set<String> slugs, Problems problems) {
        Path file = content.resolve("redirects.properties");
        if (!Files.exists(file)) {
            return Map.of();
        }
        return PropertyFile.read(file, "the redirect from", problems)
                .map(said -> new Redirects(said, languages, slugs, problems).all())
                .orElse(Map.of());
    }

    private Map<String, String> all() {
        file.values().forEach((old, slug) -> {
            if (isAddress(old) && isPage(old, slug.strip())) {
                add(old, slug.strip());
            }
        });
        return redirects;
    }

    private boolean isAddress(String old) {
        if (SLUG.matcher(old).matches() || PATH.matcher(old).matches()) {
            return true;
        }
        problems.error(
                file.at(old),
                "\"" + old + "\" cannot have been the address of a page",
                "write the slug that it had, or its path from the root of the site, such as en/old-name.html");
        return false;
    }

    private boolean isPage(String old, String slug) {
        if (slugs.contains(slug)) {
            return true;
        }
        if (leadsInACircle(old)) {
            problems.error(
                    file.at(old), "\"" + old + "\" leads in a circle", "write the slug of the page that it is now");
        } else if (file.values().containsKey(slug)) {
            problems.error(
                    file.at(old),
                    "\"" + old + "\" leads to \"" + slug + "\", which has moved itself",
                    "write the slug of the page that it is now");
        } else {
            problems.error(
                    file.at(old),
                    "\"" + old + "\" leads to \"" + slug + "\", which is no page of the book",
                    "write one of " + String.join(", ", new TreeSet<>(slugs)));
        }
        return false;
    }

    private boolean leadsInACircle(String old) {
        Set<String> seen = new HashSet<>();
        String next = old;
        while (file.values().containsKey(next) && !slugs.contains(next)) {
            if (!seen.add(next)) {
                return true;
            }
            next = file.get(next).strip();
        }
        return false;
    }

    private void add(String old, String slug) {
        if (PATH.matcher(old).matches()) {
            // A path that says no language leads to the source.
            Language language = languages.stream()
                    .filter(each -> old.startsWith(each.code() + "/"))
                    .findFirst()
                    .orElse(languages.get(0));
            add(old, old, language, slug);
        } else {
            languages.forEach(language -> add(old, language.code() + "/" + old + ".html", language, slug));
        }
    }

    private void add(String old, String path, Language language, String slug) {
        if (isTaken(path)) {
            problems.error(file.at(old), "\"" + path + "\" is a page of the site", "take the line out");
        } else if (redirects.put(path, language.code() + "/" + slug + ".html") != null) {
            problems.error(file.at(old), "\"" + path + "\" is redirected twice", "keep one of the lines");
        }
    }

    private boolean isTaken(String path) {
        return languages.stream()
                .map(language -> language.code() + "/")
                .filter(path::startsWith)
                .map(directory -> path.substring(directory.length()).replaceFirst("\\.html$", ""))
                .anyMatch(name -> slugs.contains(name) || Tree.RESERVED_SLUGS.contains(name));
    }
}
