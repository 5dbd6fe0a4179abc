package org.faultbook.article;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;
import org.faultbook.problem.TextFile;

/**
 * The codes and numbers of a page that no run can show, each with its source: {@code cited.properties} beside the page.
 *
 * @param file there need not be one
 */
public record Citations(Path file, List<Citation> all) {
    /**
     * A line of the file.
     *
     * @param claim the code or number exactly as the pages have it
     * @param source where it can be looked up
     */
    public record Citation(String claim, Source source, int line) {}

    /**
     * Where something can be looked up.
     *
     * @param text as readers see it
     * @param url nothing for what is on no network: a manual page, a file in the JDK's source
     */
    public record Source(String text, Optional<String> url) {}

    /** The last equals sign parts: commands have them too, addresses of ours have none between spaces. */
    private static final Pattern ENTRY = Pattern.compile("(.+) = (.+)");

    private static final Pattern WEB = Pattern.compile("(?:(.+), )?(https://[\\w.-]+\\.\\w+(?:/\\S*)?)");
    private static final Pattern RFC = Pattern.compile("RFC (\\d+)(?:, ([A-Z\\d][\\d.]*))?");
    private static final Pattern MANUAL = Pattern.compile("[\\w.-]+\\([1-9]\\)");
    private static final Pattern JDK = Pattern.compile("JDK \\d+, [\\w./-]+\\.(?:c|h|cpp|java|security)");

    private static final String FORMS =
            "write what the pages say, \" = \", and its source: an address, \"Title, https://...\"; \"RFC 9110, 9.2.2\"; a manual page,"
                    + " \"send(2)\"; or a file of the JDK's source, \"JDK 17, src/java.base/....java\"";

    public Citations {
        all = List.copyOf(all);
    }

    /** Reads those of a page; a line that is none is a problem. */
    static Citations in(Path directory, Problems problems) {
        Path file = directory.resolve("cited.properties");
        List<Citation> citations = new ArrayList<>();
        Set<String> claims = new HashSet<>();
        List<String> lines = Files.exists(file)
                ? TextFile.read(file, problems).orElse("").lines().toList()
                : List.of();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Origin origin = new Origin(file, i + 1);
            Matcher entry = ENTRY.matcher(line);
            Optional<Source> source = entry.matches() ? source(entry.group(2).strip()) : Optional.empty();
            if (source.isEmpty()) {
                problems.error(origin, "this line cites no source: \"" + line + "\"", FORMS);
            } else if (!claims.add(entry.group(1).strip())) {
                problems.error(origin, "\"" + entry.group(1).strip() + "\" is cited twice", "keep the better source");
            } else {
                citations.add(new Citation(entry.group(1).strip(), source.get(), i + 1));
            }
        }
        return new Citations(file, citations);
    }

    private static Optional<Source> source(String text) {
        Matcher web = WEB.matcher(text);
        Matcher rfc = RFC.matcher(text);
        if (web.matches()) {
            String title = web.group(1) == null ? web.group(2) : web.group(1);
            return Optional.of(new Source(title, Optional.of(web.group(2))));
        }
        if (rfc.matches()) {
            String section = rfc.group(2) == null ? "" : "#section-" + rfc.group(2);
            String url = "https://www.rfc-editor.org/rfc/rfc" + rfc.group(1) + section;
            return Optional.of(new Source(text, Optional.of(url)));
        }
        return MANUAL.matcher(text).matches() || JDK.matcher(text).matches()
                ? Optional.of(new Source(text, Optional.empty()))
                : Optional.empty();
    }

    Optional<Citation> of(String claim) {
        return all.stream().filter(citation -> citation.claim().equals(claim)).findFirst();
    }

    /** Whether this is the number, or a section, of an RFC that is cited for something else. */
    boolean namesRfc(String number) {
        return all.stream()
                .map(citation -> RFC.matcher(citation.source().text()))
                .anyMatch(rfc -> rfc.matches() && (number.equals(rfc.group(1)) || number.equals(rfc.group(2))));
    }
}
