package org.faultbook.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * What of a section does not depend on its language: translations are held against it.
 *
 * @param codes the inline code, each once
 * @param numbers of two digits or more outside of code, each once; a single digit may be a word elsewhere
 * @param anchors the ids in it, which are names for links
 * @param links where they lead, without their language
 * @param tables by their numbers of rows and cells
 * @param prose what is outside of code
 * @param blocks its paragraphs, lists, items, terms, tables and the places of what is captured, in order
 * @param cells of its tables, in order
 * @param text all of it, with which a translation may mark a word as code that the source leaves plain
 */
record Skeleton(
        Set<String> codes,
        Set<String> numbers,
        Set<String> anchors,
        List<String> links,
        List<String> tables,
        String prose,
        List<Block> blocks,
        List<Cell> cells,
        String text) {
    /**
     * Of a table.
     *
     * @param place in words
     * @param facts the code and the numbers in it
     */
    record Cell(String place, int line, Set<String> facts, String text) {
        /** Whether a translation of this cell may be the other one: it may mark as code what is plain here. */
        boolean hasFactsOf(Cell other) {
            return other.facts.containsAll(facts)
                    && other.facts.stream().allMatch(fact -> facts.contains(fact) || text.contains(fact));
        }
    }

    /** Before the first heading. */
    private static final String PREAMBLE = "";

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)+|\\d{2,}");

    private static final Set<String> COUNTED = Set.of("captured", "links", "list-items", "paragraphs", "tables");

    /** What Asciidoctor's classes of blocks are in words. */
    private static final Map<String, String> BLOCKS = Map.of(
            "paragraph", "paragraph",
            "ulist", "list",
            "olist", "numbered list",
            "dlist", "list of terms",
            "admonitionblock", "admonition",
            "exampleblock", "example",
            "sidebarblock", "sidebar",
            "quoteblock", "quotation",
            "imageblock", "image",
            "literalblock", "literal block");

    /** Whether the words stand in it by themselves, and not inside of longer ones. */
    boolean says(String words) {
        return Block.says(text, words);
    }

    /** What Asciidoctor adds to its blocks by itself. */
    private static final Set<String> ASCIIDOCTORS_OWN =
            Set.of("arabic", "loweralpha", "lowerroman", "note", "tip", "important", "warning", "caution");

    private static final class Draft {
        final Set<String> codes = new LinkedHashSet<>();
        final Set<String> anchors = new LinkedHashSet<>();
        final List<String> links = new ArrayList<>();
        final List<String> tables = new ArrayList<>();
        final List<Block> blocks = new ArrayList<>();
        final List<Cell> cells = new ArrayList<>();
        final StringBuilder prose = new StringBuilder();
        final StringBuilder text = new StringBuilder();

        Skeleton finish() {
            Set<String> numbers = numbers(prose);
            return new Skeleton(
                    codes, numbers, anchors, links, tables, prose.toString(), blocks, cells, text.toString());
        }
    }

    private static Set<String> numbers(CharSequence text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** By the id of the section's heading; a section does not contain those below it. */
    static Map<String, Skeleton> of(String html) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        Draft draft = drafts.computeIfAbsent(PREAMBLE, id -> new Draft());
        for (Element element : Quotes.parse(html).getAllElements()) {
            if (element.tagName().matches("h[1-6]") && !element.id().isEmpty()) {
                draft = drafts.computeIfAbsent(element.id(), id -> new Draft());
            } else if (!element.id().isEmpty()) {
                draft.anchors.add(element.id());
            }
            if (element.closest("pre") == null) {
                read(element, draft);
            }
        }
        Map<String, Skeleton> skeletons = new LinkedHashMap<>();
        drafts.forEach((id, each) -> skeletons.put(id, each.finish()));
        return skeletons;
    }

    private static void read(Element element, Draft draft) {
        draft.text.append(element.ownText()).append(' ');
        kind(element)
                .ifPresent(kind -> draft.blocks.add(new Block(
                        kind,
                        isInAList(element),
                        Quotes.lineOfItem(element),
                        facts(element),
                        element.text(),
                        Block.isSmall(kind) ? plain(element) : "",
                        Block.isSmall(kind) ? targets(element) : List.of())));
        switch (element.tagName()) {
            case "code" -> draft.codes.add(Quotes.typed(element.wholeText()));
            case "a" -> {
                if (element.hasAttr("href")) {
                    draft.links.add(target(element));
                }
                draft.prose.append(element.ownText()).append(' ');
            }
            case "table" -> {
                if (!element.hasClass("tableblock")) {
                    break;
                }
                draft.tables.add(element.select("tr").size() + " rows with "
                        + element.select("th, td").size() + " cells, "
                        + element.select("th").size() + " of them headings");
                readCells(element, draft);
            }
            default -> draft.prose.append(element.ownText()).append(' ');
        }
    }

    private static List<String> targets(Element element) {
        return element.select("a[href]").stream().map(Skeleton::target).sorted().toList();
    }

    private static String target(Element link) {
        return link.attr("href").replaceFirst("/[a-z-]+\\.(?:html|adoc)", "/");
    }

    private static String plain(Element element) {
        Element copy = element.clone();
        copy.select("code").remove();
        return copy.text();
    }

    private static void readCells(Element table, Draft draft) {
        List<Element> rows = table.select("tr");
        for (int row = 0; row < rows.size(); row++) {
            List<Element> cells = rows.get(row).select("> th, > td");
            for (int column = 0; column < cells.size(); column++) {
                Element cell = cells.get(column);
                Element text = Optional.ofNullable(cell.selectFirst("p")).orElse(cell);
                String place = "row " + (row + 1) + ", column " + (column + 1);
                draft.cells.add(new Cell(place, Quotes.line(text), facts(cell), cell.text()));
            }
        }
    }

    private static Set<String> facts(Element element) {
        Set<String> facts = new TreeSet<>(element.select("code").eachText());
        facts.addAll(numbers(element.text()));
        return facts;
    }

    /** Not so a list or its items: whether one list stands in another is told by what they are. */
    private static boolean isInAList(Element element) {
        return !element.is("li, dt, dd, .ulist, .olist, .dlist") && element.closest("li, dd") != null;
    }

    /** In words; nothing for an element that is no block. */
    private static Optional<String> kind(Element element) {
        if (element.hasClass("listingblock") && isInAList(element)) {
            return Optional.of(Block.PROGRAM);
        }
        if (element.closest(".listingblock, .toc") != null) {
            return Optional.empty();
        }
        if (element.closest(".colist") != null) {
            return element.is(".colist > ol > li") ? Optional.of(Block.CALLOUT) : Optional.empty();
        }
        String target = element.attr("data-target");
        return Optional.ofNullable(
                switch (element.tagName()) {
                    case "li" -> element.is("ol > li") ? "item of a numbered list" : "item of a list";
                    case "dt" -> Block.TERM;
                    case "dd" -> Block.DEFINITION;
                    case "table" -> element.hasClass("tableblock") ? "table" : null;
                    case "div" -> {
                        if (!target.isEmpty()) {
                            yield element.className() + "::" + target + "[]";
                        }
                        String block = BLOCKS.get(element.className().replaceFirst(" .*", ""));
                        yield block == null ? null : block + roles(element);
                    }
                    default -> null;
                });
    }

    /** Asciidoctor puts a block's own class first, and then those that the page gives it. */
    private static String roles(Element element) {
        String roles = element.classNames().stream()
                .skip(1)
                .filter(name -> !ASCIIDOCTORS_OWN.contains(name) && !name.startsWith(Quotes.LINE_ROLE))
                .collect(Collectors.joining(" "));
        return roles.isEmpty() ? "" : " with the role \"" + roles + "\"";
    }

    /** How many blocks of each kind a page has, by the kind in the plural. */
    static Map<String, Integer> count(String html) {
        Map<String, Integer> counts = new TreeMap<>();
        COUNTED.forEach(name -> counts.put(name, 0));
        for (Skeleton skeleton : of(html).values()) {
            counts.merge("links", skeleton.links().size(), Integer::sum);
            counts.merge("tables", skeleton.tables().size(), Integer::sum);
            for (Block block : skeleton.blocks()) {
                if (block.kind().equals("paragraph")) {
                    counts.merge("paragraphs", 1, Integer::sum);
                } else if (block.kind().contains("::")) {
                    counts.merge("captured", 1, Integer::sum);
                } else if (block.kind().startsWith("item") || block.kind().equals("term")) {
                    counts.merge("list-items", 1, Integer::sum);
                }
            }
        }
        return counts;
    }
}
