package org.faultbook.site.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

/** The script that searches in the browser, run here. */
public final class Script implements AutoCloseable {
    private final Context context = Context.newBuilder("js")
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    private final Value search;

    public Script() {
        try (InputStream in =
                Objects.requireNonNull(Script.class.getResourceAsStream("/org/faultbook/site/assets/search.js"))) {
            context.eval("js", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        search = context.eval("js", "Search");
    }

    /** Runs what the site has besides: an index, or the texts of a page. */
    public void run(String script) {
        context.eval("js", script);
    }

    /** The slugs of the pages that a query finds, best first. */
    public List<String> find(String query) {
        Value slugs = context.eval("js", "(query) => Search.find(query).map((result) => result.page.slug)");
        return strings(slugs.execute(query));
    }

    /** The term of the glossary that the query is; empty for one that is none. */
    String explain(String query) {
        Value id = context.eval("js", "(query) => (Search.explain(query) || { id: '' }).id");
        return id.execute(query).asString();
    }

    /** The sections to which the results lead, {@code slug#id}. */
    List<String> sections(String query) {
        Value sections = context.eval(
                "js", "(query) => Search.find(query).map((result) => result.page.slug + '#' + result.section.id)");
        return strings(sections.execute(query));
    }

    /** What the best result shows of its section, with what was found in brackets. */
    String snippet(String query, int length) {
        Value snippet = context.eval(
                "js",
                "(query, length) => { const best = Search.find(query)[0];"
                        + " const shown = Search.snippet(Search.textOf(best.page.slug)[best.section.id], best, length);"
                        + " return shown.pieces.map(({ piece, hit }) => (hit ? '[' + piece + ']' : piece)).join(''); }");
        return snippet.execute(query, length).asString();
    }

    List<String> filters() {
        return strings(search.getMember("filters"));
    }

    /** Brings words to terms, as the script does it to a query. */
    Terms analysis(List<String> filters, String ignored, List<String> dictionary) {
        Value terms = context.eval(
                        "js",
                        "(filters, ignored, dictionary) => { const language = Search.analysis(filters.split(' ').filter(Boolean),"
                                + " ignored, new Set(dictionary.split(' ').filter(Boolean)));"
                                + " return (text) => Search.words(text).map((word) => Search.terms(word, language)); }")
                .execute(String.join(" ", filters), ignored, String.join(" ", dictionary));
        return text -> {
            Value groups = terms.execute(text);
            List<List<String>> all = new ArrayList<>();
            for (long i = 0; i < groups.getArraySize(); i++) {
                all.add(strings(groups.getArrayElement(i)));
            }
            return all;
        };
    }

    /** Of each word of a text, its terms. */
    interface Terms {
        List<List<String>> of(String text);
    }

    private static List<String> strings(Value array) {
        List<String> strings = new ArrayList<>();
        for (long i = 0; i < array.getArraySize(); i++) {
            strings.add(array.getArrayElement(i).asString());
        }
        return strings;
    }

    @Override
    public void close() {
        context.close();
    }
}
