package org.faultbook.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Checks finished pages: every link and fragment resolves, ids are unique, and each program shown is one that ran. */
final class PageCheck {
    private final Map<String, Document> pages;
    private final Set<String> files;
    private final Map<String, Path> sources;
    private final Set<String> programs;
    private final Set<String> outputs;
    private final Problems problems;

    PageCheck(
            Map<String, Document> pages,
            Set<String> files,
            Map<String, Path> sources,
            Set<String> programs,
            Set<String> outputs,
            Problems problems) {
        this.pages = pages;
        this.files = files;
        this.sources = sources;
        this.programs = programs;
        this.outputs = outputs;
        this.problems = problems;
    }

    void run() {
        pages.forEach((path, page) -> {
            page.select("a[href], link[href]").forEach(link -> checkLink(path, link.attr("href")));
            page.select("script[src], img[src]").forEach(use -> checkLink(path, use.attr("src")));
            checkIds(path, page);
            checkPrograms(path, page);
            if (page.select("h1").size() != 1) {
                problems.error(origin(path, ""), path + " has no single h1", "give each page one title");
            }
        });
    }

    private void checkLink(String from, String href) {
        URI uri;
        try {
            uri = URI.create(href);
        } catch (IllegalArgumentException e) {
            problems.error(origin(from, href), "the link \"" + href + "\" is no address", "correct it");
            return;
        }
        if (uri.isAbsolute()) {
            return;
        }
        String path = uri.getPath().isEmpty()
                ? from
                : URI.create(from).resolve(uri.getPath()).getPath();
        String target = path.endsWith("/") || path.isEmpty() ? path + "index.html" : path;
        if (!files.contains(target)) {
            problems.error(
                    origin(from, lastName(href)),
                    "the link to \"" + href + "\" leads nowhere",
                    "correct the target, or add the page");
            return;
        }
        String fragment = uri.getFragment();
        Document page = pages.get(target);
        if (fragment != null && page != null && page.getElementById(fragment) == null) {
            problems.error(
                    origin(from, fragment),
                    "the link to \"" + href + "\" leads to a section that is not there",
                    "correct the id, or add the section");
        }
    }

    private void checkIds(String path, Document page) {
        Set<String> ids = new HashSet<>();
        for (Element element : page.select("[id]")) {
            if (!ids.add(element.id())) {
                problems.error(
                        origin(path, "#" + element.id()),
                        "the id \"" + element.id() + "\" is there twice",
                        "rename one of them");
            }
        }
    }

    /** The last look, at the finished page: a reader can copy only what was run. */
    private void checkPrograms(String path, Document page) {
        for (Element program : page.select(".program")) {
            StringBuilder text = new StringBuilder();
            program.select("code.part").forEach(part -> text.append(part.wholeText()));
            if (!programs.contains(text.toString())) {
                problems.error(
                        origin(path, ""),
                        "the program " + program.attr("data-file") + " on " + path + " is not the one that was run",
                        "this is a defect of the site generator; please report it");
            }
            String output = program.select(".output samp").stream()
                    .map(Element::wholeText)
                    .collect(Collectors.joining());
            if (!outputs.contains(output)) {
                problems.error(
                        origin(path, ""),
                        "the output of " + program.attr("data-file") + " on " + path + " is not what was captured",
                        "this is a defect of the site generator; please report it");
            }
        }
    }

    private static String lastName(String href) {
        String path = href.replaceFirst("#.*", "").replaceFirst("\\.html$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The source's first line that contains the words; its first line if none does. */
    private Origin origin(String page, String words) {
        Optional<Path> source = Optional.ofNullable(sources.get(page));
        if (source.isEmpty()) {
            return Origin.of(Path.of(page));
        }
        try {
            List<String> lines = Files.readAllLines(source.get());
            for (int i = 0; i < lines.size(); i++) {
                if (!words.isEmpty() && lines.get(i).contains(words)) {
                    return new Origin(source.get(), i + 1);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Origin.of(source.get());
    }
}
