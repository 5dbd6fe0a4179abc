package org.faultbook.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.faultbook.article.Quotes;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Checks finished pages, one after the other: every link and fragment resolves, nothing is loaded from elsewhere, ids are
 * unique, and each program shown is one that ran.
 */
final class PageCheck {
    private final Address address;
    private final Set<String> files;
    private final Map<String, Path> sources;
    private final Set<String> programs;
    private final Set<String> outputs;
    private final List<Looked> looked = new ArrayList<>();

    /** A link into a page that may not have been looked at yet. */
    private record Fragment(Origin origin, String href, String target, String id) {}

    /** What one page has for others, and wants of them. */
    record Looked(String path, Set<String> ids, Set<Fragment> fragments) {}

    PageCheck(
            Address address, Set<String> files, Map<String, Path> sources, Set<String> programs, Set<String> outputs) {
        this.address = address;
        this.files = files;
        this.sources = sources;
        this.programs = programs;
        this.outputs = outputs;
    }

    /** Of each page once: what was found before, or now. */
    void add(Looked page) {
        looked.add(page);
    }

    Looked look(String path, Document page, Problems problems) {
        Looked found = new Looked(path, checkIds(path, page, problems), new LinkedHashSet<>());
        page.select("a[href], link[href]").forEach(link -> checkLink(found, link, link.attr("href"), problems));
        for (String attribute : Own.ATTRIBUTES) {
            page.select("[" + attribute + "]").forEach(use -> checkResource(found, use, use.attr(attribute), problems));
        }
        page.select(Own.REFUSED).forEach(element -> refuse(path, element, problems));
        checkPrograms(path, page, problems);
        if (page.select("h1").size() != 1) {
            problems.error(origin(path), path + " has no single h1", "give each page one title");
        }
        return found;
    }

    /** Follows what leads into the middle of pages, when all have been looked at. */
    void followFragments(Problems problems) {
        Map<String, Set<String>> ids = new HashMap<>();
        looked.forEach(page -> ids.put(page.path(), page.ids()));
        List<Fragment> fragments =
                looked.stream().flatMap(page -> page.fragments().stream()).toList();
        for (Fragment fragment : fragments) {
            if (!ids.getOrDefault(fragment.target(), Set.of()).contains(fragment.id())) {
                problems.error(
                        fragment.origin(),
                        "the link to \"" + fragment.href() + "\" leads to a section that is not there",
                        "correct the id, or add the section");
            }
        }
    }

    private void checkLink(Looked page, Element link, String href, Problems problems) {
        String from = page.path();
        URI uri;
        try {
            uri = URI.create(href);
        } catch (IllegalArgumentException e) {
            problems.error(origin(from, link, href), "the link \"" + href + "\" is no address", "correct it");
            return;
        }
        String own =
                href.startsWith(address.base()) ? href.substring(address.base().length()) : href;
        if (uri.isAbsolute() && (!address.isKnown() || own.equals(href))) {
            if (!"https".equals(uri.getScheme())) {
                problems.error(
                        origin(from, link, href),
                        "the link to \"" + href + "\" is none that a reader can follow safely",
                        "link to an https address, or to a page of the book");
            }
            return;
        }
        String target = target(from, uri.getPath());
        if (!files.contains(target)) {
            problems.error(
                    origin(from, link, lastName(href)),
                    "the link to \"" + href + "\" leads nowhere",
                    "correct the target, or add the page");
            return;
        }
        String fragment = uri.getFragment();
        boolean isHere = target.equals(from) && page.ids().contains(String.valueOf(fragment));
        if (fragment != null && target.endsWith(".html") && !isHere) {
            page.fragments().add(new Fragment(origin(from, link, fragment), href, target, fragment));
        }
    }

    /** The file of the site that an address without scheme and host means. */
    private String target(String from, String path) {
        String absolute = path.isEmpty()
                ? address.root() + from
                : URI.create(address.root() + from).resolve(path).getPath();
        String file = absolute.startsWith(address.root())
                ? absolute.substring(address.root().length())
                : absolute;
        return file.endsWith("/") || file.isEmpty() ? file + "index.html" : file;
    }

    private void checkResource(Looked page, Element use, String source, Problems problems) {
        if (!Own.isOwn(source)) {
            problems.error(
                    origin(page.path(), use, source),
                    "the page would load \"" + source + "\" from elsewhere",
                    "link to it: pages of the book ask no other host for anything");
        } else if (use.hasAttr("src")) {
            checkLink(page, use, source, problems);
        }
    }

    private void refuse(String from, Element element, Problems problems) {
        problems.error(
                origin(from, element, element.tagName()),
                "the page has a <" + element.tagName() + "> that its own security policy forbids",
                "write it in AsciiDoc, without passing HTML through");
    }

    private Set<String> checkIds(String path, Document page, Problems problems) {
        Set<String> own = new HashSet<>();
        for (Element element : page.select("[id]")) {
            if (!own.add(element.id())) {
                problems.error(
                        origin(path, element, "#" + element.id()),
                        "the id \"" + element.id() + "\" is there twice",
                        "rename one of them");
            }
        }
        return own;
    }

    /** The last look, at the finished page: a reader can copy only what was run. */
    private void checkPrograms(String path, Document page, Problems problems) {
        for (Element program : page.select(".program")) {
            StringBuilder text = new StringBuilder();
            program.select("code.part").forEach(part -> text.append(part.wholeText()));
            if (!programs.contains(text.toString())) {
                problems.error(
                        origin(path),
                        "the program " + program.attr("data-file") + " on " + path + " is not the one that was run",
                        "this is a defect of the site generator; please report it");
            }
            List<String> shown = program.select(".output samp").stream()
                    .map(Element::wholeText)
                    .toList();
            if (!outputs.containsAll(shown.isEmpty() ? List.of("") : shown)) {
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
