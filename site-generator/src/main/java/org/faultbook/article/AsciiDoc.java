package org.faultbook.article;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Block;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockMacroProcessor;
import org.asciidoctor.extension.Name;
import org.asciidoctor.log.LogHandler;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;
import org.faultbook.article.Article.Section;
import org.faultbook.cache.Cache;
import org.faultbook.problem.Memo;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;
import org.jruby.exceptions.RaiseException;
import org.jspecify.annotations.Nullable;

/** AsciiDoc to HTML, by AsciidoctorJ, which takes seconds to start: one of these serves a whole process, if it must. */
public final class AsciiDoc implements AutoCloseable {
    private static final Pattern ATTRIBUTE = Pattern.compile(":([A-Za-z_!][\\w!-]*):(?: .*)?");

    private static final Pattern MISSING_ATTRIBUTE = Pattern.compile("missing attribute: (\\S+)");

    private static final Pattern ID_TWICE = Pattern.compile("already in use: (\\S+)");

    /** Marks the blocks that our own macros make. */
    private static final String PLACEHOLDER = "faultbook-placeholder";

    private final Engine engine;
    private final Conversions remembered;

    public AsciiDoc() {
        this(new Engine(), new Conversions(Cache.none(), Memo.none()));
    }

    private AsciiDoc(Engine engine, Conversions remembered) {
        this.engine = engine;
        this.remembered = remembered;
    }

    /** The same, which converts nothing again whose result is known. */
    public AsciiDoc remembering(Cache cache, Memo memo) {
        return new AsciiDoc(engine, new Conversions(cache, memo));
    }

    /** What earlier builds of this process found out. */
    Memo memo() {
        return remembered.memo();
    }

    /** Where results are kept. */
    Cache cache() {
        return remembered.cache();
    }

    /** Starts AsciidoctorJ beside whatever else is to be done, for who will need it for certain. */
    public void warmUp() {
        Thread thread = new Thread(engine::started, "asciidoctor");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Converts a page, or remembers how it was converted; what AsciidoctorJ warns of becomes problems. Nothing for a page of
     * which it can make nothing.
     *
     * @param shared attributes that the page does not set itself
     */
    Optional<Article> convert(
            Path file,
            String slug,
            String text,
            Wording wording,
            Form form,
            Path examples,
            Map<String, String> shared,
            Problems problems) {
        return remembered.page(
                file,
                slug,
                text,
                wording,
                form,
                examples,
                shared,
                own -> {
                    // There is one log for all pages: what comes there belongs to the one that is being converted.
                    synchronized (engine) {
                        return convertAnew(file, slug, text, wording, form, examples, shared, own);
                    }
                },
                problems);
    }

    private Optional<Article> convertAnew(
            Path file,
            String slug,
            String text,
            Wording wording,
            Form form,
            Path examples,
            Map<String, String> shared,
            Problems problems) {
        Asciidoctor asciidoctor = engine.started();
        List<LogRecord> warnings = new ArrayList<>();
        LogHandler log = warnings::add;
        asciidoctor.registerLogHandler(log);
        try {
            Document document = asciidoctor.load(text, options(file, wording, examples, shared));
            List<String> source = text.lines().toList();
            LineMap lines = LineMap.of(document);
            form.attributesOf(wording.language())
                    .ifPresent(known -> refuseUnknownAttributes(file, source, known, problems));
            refuseUnknownBlocks(document, file, lines, form, problems);
            String html = Quotes.withLines(document.convert());
            warnings.forEach(warning -> report(warning, file, source, lines, problems));
            return Optional.of(new Article(
                    file,
                    slug,
                    wording.language(),
                    Quotes.text(String.valueOf(document.getDoctitle())),
                    facts(document, form),
                    sections(document, lines),
                    Quotes.in(html),
                    List.of(),
                    Article.packed(html),
                    source));
        } catch (RaiseException e) {
            // As where a file that the page includes is no UTF-8.
            problems.error(
                    Origin.of(file),
                    "AsciiDoc: the page cannot be converted: " + e.getMessage(),
                    "see first to what else is told of the page and of what it includes");
            return Optional.empty();
        } finally {
            asciidoctor.unregisterLogHandler(log);
        }
    }

    /** The program with its tokens in {@code span} elements; the text in them is the program's, unchanged. */
    String highlight(String language, String source) {
        return remembered.highlighted(language, source, () -> highlightAnew(language, source));
    }

    private String highlightAnew(String language, String source) {
        String listing = "[source,%s]\n--------\n%s\n--------\n".formatted(language, source);
        Attributes attributes =
                Attributes.builder().attribute("source-highlighter", "rouge").build();
        attributes.setAttribute("rouge-css", "class");
        String html = engine.started()
                .convert(
                        "[subs=specialcharacters]\n" + listing,
                        Options.builder()
                                .safe(SafeMode.UNSAFE)
                                .attributes(attributes)
                                .build());
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

    private static void report(LogRecord logRecord, Path file, List<String> source, LineMap lines, Problems problems) {
        if (logRecord.getSeverity().compareTo(Severity.WARN) < 0) {
            return;
        }
        // Those that come up only when the text is converted have no place: it is where the name stands.
        Matcher missing = MISSING_ATTRIBUTE.matcher(logRecord.getMessage());
        Matcher twice = ID_TWICE.matcher(logRecord.getMessage());
        List<Integer> places = missing.find()
                ? lines.withText("{" + missing.group(1) + "}", source)
                : List.of(lines.onPage(logRecord.getCursor()));
        if (twice.find()) {
            // Which of them is wrong nobody can tell.
            places = withId(twice.group(1), source, places);
        }
        places.forEach(line -> problems.error(
                new Origin(file, line),
                "AsciiDoc: " + logRecord.getMessage(),
                "mend the page; Asciidoctor's manual explains the message"));
    }

    private static List<Integer> withId(String id, List<String> source, List<Integer> known) {
        Pattern assigned = Pattern.compile("(?:\\[\\[|\\[#|anchor:)" + Pattern.quote(id) + "(?![\\w-])");
        Set<Integer> lines = new TreeSet<>(known);
        for (int i = 0; i < source.size(); i++) {
            if (assigned.matcher(source.get(i)).find()) {
                lines.add(i + 1);
            }
        }
        return List.copyOf(lines);
    }

    private static void refuseUnknownAttributes(Path file, List<String> lines, List<String> known, Problems problems) {
        Set<String> said = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher attribute = ATTRIBUTE.matcher(lines.get(i));
            if (!attribute.matches()) {
                continue;
            }
            // ":!errno:" says that there is none.
            String name = attribute.group(1).replaceFirst("^!", "");
            if (!said.add(name)) {
                problems.error(new Origin(file, i + 1), "the attribute \":" + name + ":\" is there twice", "keep one");
            }
            if (!known.contains(name)) {
                problems.error(
                        new Origin(file, i + 1),
                        "unknown attribute \":" + name + ":\"",
                        "the attributes of this page are " + String.join(", ", known));
            }
        }
    }

    /** Whatever a book does not know is a slip of the pen, or something that would go by unchecked. */
    private static void refuseUnknownBlocks(Document document, Path file, LineMap lines, Form form, Problems problems) {
        for (StructuralNode block : document.findBy(Map.of("traverse_documents", true))) {
            int line = lines.onPage(block.getSourceLocation());
            form.roles()
                    .ifPresent(known -> block.getRoles().stream()
                            .filter(role -> !known.contains(role) && !role.startsWith(Quotes.LINE_ROLE))
                            .forEach(role -> problems.error(
                                    new Origin(file, line),
                                    "unknown role \"" + role + "\"",
                                    "the roles of a page are " + String.join(", ", known))));
            if ("floating_title".equals(block.getContext())) {
                problems.error(
                        new Origin(file, line),
                        "a heading that begins no section",
                        "make it a section, or a paragraph");
            }
            boolean verbatim = List.of("listing", "literal", "pass").contains(block.getContext())
                    && !block.hasAttribute(PLACEHOLDER);
            String language = String.valueOf(block.getAttribute("language", ""));
            if (verbatim
                    && !Quotes.isProgramLanguage(language)
                    && !form.uncheckedLanguages().contains(language)) {
                problems.error(
                        new Origin(file, line),
                        "a block of text that is no program: nothing would check it",
                        "show what a program prints by including the program; write commands in a sentence or a table");
            }
        }
    }

    private static Map<String, String> facts(Document document, Form form) {
        Map<String, String> facts = new TreeMap<>();
        for (String name : form.read()) {
            Object value = document.getAttribute(name);
            if (value != null) {
                facts.put(name, Quotes.text(value.toString()));
            }
        }
        return facts;
    }

    private static List<Section> sections(Document document, LineMap lines) {
        List<Section> sections = new ArrayList<>();
        for (StructuralNode block : document.findBy(Map.of("context", ":section"))) {
            if (block.getLevel() > 0) {
                int line = lines.onPage(block.getSourceLocation());
                sections.add(new Section(block.getId(), block.getLevel(), line, Quotes.text(block.getTitle())));
            }
        }
        return sections;
    }

    @Override
    public void close() {
        engine.stop();
    }

    /** AsciidoctorJ, started when it is first needed: a build that remembers everything goes without. */
    private static final class Engine {
        private @Nullable Asciidoctor asciidoctor;

        synchronized Asciidoctor started() {
            Asciidoctor running = asciidoctor;
            if (running == null) {
                running = Asciidoctor.Factory.create();
                // What it has to say becomes problems; the console is ours. It holds the logger from now on.
                Logger.getLogger("asciidoctor").setUseParentHandlers(false);
                running.javaExtensionRegistry()
                        .blockMacro(WireMacro.class)
                        .blockMacro(MessagesMacro.class)
                        .blockMacro(ClientsMacro.class);
                RunMacros.processors().forEach(running.javaExtensionRegistry()::inlineMacro);
                running.javaExtensionRegistry().inlineMacro(new TermMacro());
                running.rubyExtensionRegistry().loadClass(AsciiDoc.class.getResourceAsStream("lines.rb"));
                asciidoctor = running;
            }
            return running;
        }

        synchronized void stop() {
            if (asciidoctor != null) {
                asciidoctor.shutdown();
            }
        }
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

    /** {@code clients::FAULT[]}: where the table of what clients see of that fault goes. */
    @Name("clients")
    public static final class ClientsMacro extends BlockMacroProcessor {
        @Override
        public StructuralNode process(StructuralNode parent, String target, Map<String, Object> attributes) {
            return placeholder(this, parent, "clients", target);
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
