package org.faultbook.article;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Block;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockMacroProcessor;
import org.asciidoctor.extension.Name;
import org.asciidoctor.log.LogHandler;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;
import org.faultbook.article.Article.Section;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;

/** AsciiDoc to HTML, by AsciidoctorJ, which takes seconds to start: one of these serves a whole process. */
public final class AsciiDoc implements AutoCloseable {
    private static final List<String> FACTS =
            List.of("description", "keywords", "exception", "message", "errno", "python", "stage");

    private static final List<String> ROLES = List.of("answer", "facts", "myths");

    private static final Pattern ATTRIBUTE = Pattern.compile(":([A-Za-z_!][\\w!-]*):(?: .*)?");

    /** Marks the blocks that our own macros make. */
    private static final String PLACEHOLDER = "faultbook-placeholder";

    private final Asciidoctor asciidoctor = Asciidoctor.Factory.create();

    public AsciiDoc() {
        // What it has to say becomes problems; the console is ours.
        Logger.getLogger("asciidoctor").setUseParentHandlers(false);
        asciidoctor.javaExtensionRegistry().blockMacro(WireMacro.class).blockMacro(MessagesMacro.class);
    }

    /**
     * Converts a page; what AsciidoctorJ warns of becomes problems.
     *
     * @param shared attributes that the page does not set itself
     */
    Article convert(
            Path file,
            String slug,
            String text,
            Wording wording,
            Path examples,
            Map<String, String> shared,
            Problems problems) {
        LogHandler log = logRecord -> report(logRecord, file, problems);
        asciidoctor.registerLogHandler(log);
        try {
            Document document = asciidoctor.load(text, options(file, wording, examples, shared));
            List<String> lines = text.lines().toList();
            List<String> known = wording.language().isSource() ? FACTS : FACTS.subList(0, 2);
            refuseUnknownMarkup(document, file, lines, known, problems);
            markProgramsWithTheirLines(document, lines);
            String html = document.convert();
            return new Article(
                    file,
                    slug,
                    wording.language(),
                    Quotes.text(String.valueOf(document.getDoctitle())),
                    facts(document),
                    sections(document),
                    Quotes.in(html),
                    List.of(),
                    html);
        } finally {
            asciidoctor.unregisterLogHandler(log);
        }
    }

    /** The program with its tokens in {@code span} elements; the text in them is the program's, unchanged. */
    String highlight(String language, String source) {
        String listing = "[source,%s]\n--------\n%s\n--------\n".formatted(language, source);
        Attributes attributes =
                Attributes.builder().attribute("source-highlighter", "rouge").build();
        attributes.setAttribute("rouge-css", "class");
        String html = asciidoctor.convert(
                "[subs=specialcharacters]\n" + listing,
                Options.builder().safe(SafeMode.UNSAFE).attributes(attributes).build());
        return Quotes.highlighted(html);
    }

    private static Options options(Path file, Wording wording, Path examples, Map<String, String> shared) {
        Attributes attributes = Attributes.builder().build();
        shared.forEach((name, value) -> attributes.setAttribute(name, value + "@"));
        wording.asciidocAttributes().forEach(attributes::setAttribute);
        attributes.setAttribute("examples", examples.toAbsolutePath().toString());
        attributes.setAttribute("sectids", "");
        attributes.setAttribute("attribute-missing", "warn");
        attributes.setAttribute("docdir", String.valueOf(file.toAbsolutePath().getParent()));
        return Options.builder()
                .safe(SafeMode.UNSAFE)
                .sourcemap(true)
                .standalone(false)
                .attributes(attributes)
                .build();
    }

    private static void report(LogRecord logRecord, Path file, Problems problems) {
        if (logRecord.getSeverity().compareTo(Severity.WARN) >= 0) {
            int line = Optional.ofNullable(logRecord.getCursor())
                    .map(cursor -> cursor.getLineNumber())
                    .orElse(1);
            problems.error(
                    new Origin(file, Math.max(1, line)),
                    "AsciiDoc: " + logRecord.getMessage(),
                    "mend the page; Asciidoctor's manual explains the message");
        }
    }

    /** Whatever this book does not know is a slip of the pen, or something that would go by unchecked. */
    private static void refuseUnknownMarkup(
            Document document, Path file, List<String> lines, List<String> known, Problems problems) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher attribute = ATTRIBUTE.matcher(lines.get(i));
            if (attribute.matches() && !known.contains(attribute.group(1))) {
                problems.error(
                        new Origin(file, i + 1),
                        "unknown attribute \":" + attribute.group(1) + ":\"",
                        "the attributes of this page are " + String.join(", ", known));
            }
        }
        for (StructuralNode block : document.findBy(Map.of())) {
            int line = block.getSourceLocation() == null ? 1 : line(block.getSourceLocation(), lines);
            for (String role : block.getRoles()) {
                if (!ROLES.contains(role)) {
                    problems.error(
                            new Origin(file, line),
                            "unknown role \"" + role + "\"",
                            "the roles of a page are " + String.join(", ", ROLES));
                }
            }
            boolean verbatim = List.of("listing", "literal", "pass").contains(block.getContext())
                    && !block.hasAttribute(PLACEHOLDER);
            if (verbatim && !Quotes.isProgramLanguage(String.valueOf(block.getAttribute("language", "")))) {
                problems.error(
                        new Origin(file, line),
                        "a block of text that is no program: nothing would check it",
                        "show what a program prints by including the program; write commands in a sentence or a table");
            }
        }
    }

    /** The finished HTML has no lines of AsciiDoc in it; a role that is taken out again carries them over. */
    private static void markProgramsWithTheirLines(Document document, List<String> lines) {
        for (StructuralNode block : document.findBy(Map.of("context", ":listing"))) {
            Cursor location = block.getSourceLocation();
            if (location != null) {
                block.addRole(Quotes.LINE_ROLE + line(location, lines));
            }
        }
    }

    /** A block that begins with an include claims to stand in the included file: the line that includes it is ours. */
    private static int line(Cursor location, List<String> lines) {
        if (location.getFile() == null) {
            return location.getLineNumber();
        }
        String included = "/" + Path.of(location.getFile()).getFileName() + "[";
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("include::") && lines.get(i).contains(included)) {
                return i + 1;
            }
        }
        return 1;
    }

    private static Map<String, String> facts(Document document) {
        Map<String, String> facts = new TreeMap<>();
        for (String name : FACTS) {
            Object value = document.getAttribute(name);
            if (value != null) {
                facts.put(name, Quotes.text(value.toString()));
            }
        }
        return facts;
    }

    private static List<Section> sections(Document document) {
        List<Section> sections = new ArrayList<>();
        for (StructuralNode block : document.findBy(Map.of("context", ":section"))) {
            if (block.getLevel() > 0) {
                int line = block.getSourceLocation() == null
                        ? 1
                        : block.getSourceLocation().getLineNumber();
                sections.add(new Section(block.getId(), block.getLevel(), line, Quotes.text(block.getTitle())));
            }
        }
        return sections;
    }

    @Override
    public void close() {
        asciidoctor.shutdown();
    }

    /** {@code wire::Program[]}: where the diagram of that program's run goes. */
    @Name("wire")
    public static final class WireMacro extends BlockMacroProcessor {
        @Override
        public StructuralNode process(StructuralNode parent, String target, Map<String, Object> attributes) {
            return placeholder(this, parent, "wire", target);
        }
    }

    /** {@code messages::all[]}: where the table of captured messages goes. */
    @Name("messages")
    public static final class MessagesMacro extends BlockMacroProcessor {
        @Override
        public StructuralNode process(StructuralNode parent, String target, Map<String, Object> attributes) {
            return placeholder(this, parent, "messages", target);
        }
    }

    private static Block placeholder(BlockMacroProcessor processor, StructuralNode parent, String kind, String target) {
        return processor.createBlock(
                parent,
                "pass",
                "<div class=\"%s\" data-target=\"%s\"></div>".formatted(kind, target),
                Map.of(PLACEHOLDER, kind));
    }
}
