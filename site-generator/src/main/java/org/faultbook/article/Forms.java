package org.faultbook.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;
import org.faultbook.problem.TextFile;

/**
 * The forms that the pages of a book keep: {@code content/form.properties}, and {@code content/form.guide.properties} for
 * pages that say {@code :form: guide} in the header of their source.
 *
 * @param usual of pages that name none
 * @param others by name
 */
record Forms(Path content, Form usual, Map<String, Form> others) {
    static final String ATTRIBUTE = "form";

    private static final Pattern FILE = Pattern.compile("form\\.([a-z][a-z-]*)\\.properties");
    private static final Pattern NAMED = Pattern.compile(":" + ATTRIBUTE + ":\\s*(.*?)\\s*");

    static Forms in(Path content, List<Wording> wordings, Problems problems) {
        Map<String, Form> others = new TreeMap<>();
        try (Stream<Path> files = Files.list(content)) {
            files.sorted().forEach(file -> name(file).ifPresent(name -> others.put(name, Form.other(file, problems))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        others.keySet()
                .forEach(name -> wordings.stream()
                        .limit(1)
                        .forEach(source -> Stream.of("", ".previous", ".next")
                                .map(end -> ATTRIBUTE + "." + name + end)
                                .filter(key -> !source.words().containsKey(key))
                                .forEach(key -> problems.error(
                                        Origin.of(content.resolve("wording/" + Language.SOURCE + ".properties")),
                                        "the wording \"" + key + "\" is missing",
                                        "add it: what readers see of pages of this form"))));
        return new Forms(content, Form.usual(content.resolve("form.properties"), problems), others);
    }

    private static Optional<String> name(Path file) {
        Matcher name = FILE.matcher(String.valueOf(file.getFileName()));
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** Whether a file beside the directories of pages is one of a form. */
    static boolean isFile(Path file) {
        return name(file).isPresent();
    }

    /** Of a page, by its source; a form that is not there is a problem. */
    Form of(Path file, Problems problems) {
        String text = Files.exists(file) ? TextFile.read(file, new Problems()).orElse("") : "";
        List<String> header = text.lines().takeWhile(line -> !line.isBlank()).toList();
        for (int i = 0; i < header.size(); i++) {
            Matcher named = NAMED.matcher(header.get(i));
            if (named.matches()) {
                String name = named.group(1);
                if (!others.containsKey(name)) {
                    problems.error(
                            new Origin(file, i + 1),
                            "there is no form \"" + name + "\"",
                            "write it: form." + name
                                    + ".properties; or take the line out, and the page has the usual form");
                }
                return others.getOrDefault(name, Form.free());
            }
        }
        return usual;
    }

    /** How many rules each form has, by the name of its file. */
    Map<String, Integer> rules() {
        Map<String, Integer> rules = new TreeMap<>();
        rules.put(ATTRIBUTE, usual.rules());
        others.forEach((name, form) -> rules.put(ATTRIBUTE + "." + name, form.rules()));
        return rules;
    }

    /** A form that no page has would be believed to hold some. */
    void checkUsed(Set<String> used, Problems problems) {
        others.keySet().stream()
                .filter(name -> !used.contains(name))
                .forEach(name -> problems.error(
                        Origin.of(content.resolve("form." + name + ".properties")),
                        "no page has this form",
                        "write :form: " + name + " into the header of a page's source, or delete the file"));
    }
}
