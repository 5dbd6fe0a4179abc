package org.faultbook.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.faultbook.article.Quotes;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Checks finished pages, one after the other: every link and fragment resolves, ids are unique, and each program shown is
 * one that ran.
 */
final class PageCheck {
    private final Set<String> files;
    private final Map<String, Path> sources;
    private final Set<String> programs;
    private final Set<String> outputs;
    private final Problems problems;
    private final Map<String, Set<String>> ids = new HashMap<>();
    private final Set<Fragment> fragments = new LinkedHashSet<>();

    /** A link into a page that may not have been looked at yet. */
    private record Fragment(Origin origin, String href, String target, String id) {}

    PageCheck(
            Set<String> files,
            Map<String, Path> sources,
            Set<String> programs,
            Set<String> outputs,
            Problems problems) {
        this.files = files;
        this.sources = sources;
        this.programs = programs;
        this.outputs = outputs;
        this.problems = problems;
    }

    void look(String path, Document page) {
        checkIds(path, page);
        page.select("a[href], link[href]").forEach(link -> checkLink(path, link, link.attr("href")));
        page.select("script[src], img[src]").forEach(use -> checkLink(path, use, use.attr("src")));
        checkPrograms(path, page);
        if (page.select("h1").size() != 1) {
            problems.error(origin(path), path + " has no single h1", "give each page one title");
        }
    }

    /** Follows what leads into the middle of pages, when all have been looked at. */
    void followFragments() {
        for (Fragment fragment : fragments) {
            if (!ids.getOrDefault(fragment.target(), Set.of()).contains(fragment.id())) {
                problems.error(
                        fragment.origin(),
                        "the link to \"" + fragment.href() + "\" leads to a section that is not there",
                        "correct the id, or add the section");
            }
        }
    }

    private void checkLink(String from, Element link, String href) {
        URI uri;
        try {
            uri = URI.create(href);
        } catch (IllegalArgumentException e) {
            problems.error(origin(from, link, href), "the link \"" + href + "\" is no address", "correct it");
            return;
        }
        if (uri.isAbsolute()) {
            if (!"https".equals(uri.getScheme())) {
                problems.error(
                        origin(from, link, href),
                        "the link to \"" + href + "\" is none that a reader can follow safely",
                        "link to an https address, or to a page of the book");
            }
            return;
        }
        String path = uri.getPath().isEmpty()
                ? from
                : URI.create(from).resolve(uri.getPath()).getPath();
        String target = path.endsWith("/") || path.isEmpty() ? path + "index.html" : path;
        if (!files.contains(target)) {
            problems.error(
                    origin(from, link, lastName(href)),
                    "the link to \"" + href + "\" leads nowhere",
                    "correct the target, or add the page");
            return;
        }
        String fragment = uri.getFragment();
        boolean isKnown = ids.getOrDefault(target, Set.of()).contains(String.valueOf(fragment));
        if (fragment != null && target.endsWith(".html") && !isKnown) {
            fragments.add(new Fragment(origin(from, link, fragment), href, target, fragment));
        }
    }

    private void checkIds(String path, Document page) {
        Set<String> own = new HashSet<>();
        for (Element element : page.select("[id]")) {
            if (!own.add(element.id())) {
                problems.error(
                        origin(path, element, "#" + element.id()),
                        "the id \"" + element.id() + "\" is there twice",
                        "rename one of them");
            }
        }
        ids.put(path, own);
    }

    /** The last look, at the finished page: a reader can copy only what was run. */
    private void checkPrograms(String path, Document page) {
        for (Element program : page.select(".program")) {
            StringBuilder text = new StringBuilder();
            program.select("code.part").forEach(part -> text.append(part.wholeText()));
            if (!programs.contains(text.toString())) {
                problems.error(
                        origin(path),
                        "the program " + program.attr("data-file") + " on " + path + " is not the one that was run",
                        "this is a defect of the site generator; please report it");
            }
            String output = program.select(".output samp").stream()
                    .map(Element::wholeText)
                    .collect(Collectors.joining());
            if (!outputs.contains(output)) {
                problems.error(
                        origin(path),
                        "the output of " + program.attr("data-file") + " on " + path + " is not what was captured",
                        "this is a defect of the site generator; please report it");
            }
        }
    }

    private static String lastName(String href) {
        String path = href.replaceFirst("#.*", "").replaceFirst("\\.html$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Origin origin(String page) {
        return Origin.of(sources.getOrDefault(page, Path.of(page)));
    }

    /**
     * The line of the source that holds the words, from where the element's block begins; if the block has several such
     * elements, as many lines or places further.
     */
    private Origin origin(String page, Element element, String words) {
        Optional<Path> source = Optional.ofNullable(sources.get(page));
        if (source.isEmpty()) {
            return origin(page);
        }
        int first = Quotes.line(element);
        Element block =
                Optional.ofNullable(element.closest("[" + Quotes.LINE + "]")).orElse(element);
        long before = block.select(element.tagName()).stream()
                .takeWhile(other -> !other.equals(element))
                .filter(other -> other.attr("href").equals(element.attr("href")))
                .count();
        List<String> lines = lines(source.get());
        for (int i = first - 1; i < lines.size(); i++) {
            before -= lines.get(i).split(Pattern.quote(words), -1).length - 1;
            if (before < 0) {
                return new Origin(source.get(), i + 1);
            }
        }
        return new Origin(source.get(), first);
    }

    private static List<String> lines(Path source) {
        try {
            return Files.readAllLines(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
