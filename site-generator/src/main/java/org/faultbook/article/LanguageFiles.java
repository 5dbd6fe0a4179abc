package org.faultbook.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;

/** Directories with a file for each language of a book, named after it. */
final class LanguageFiles {
    private LanguageFiles() {}

    /** A file of a language that the book does not have would be believed to be read. */
    static void refuseStrays(Path directory, String extension, List<Wording> wordings, Problems problems) {
        List<String> known = wordings.stream()
                .map(wording -> wording.language().code() + extension)
                .toList();
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(file -> file.toString().endsWith(extension))
                    .filter(file -> !known.contains(String.valueOf(file.getFileName())))
                    .forEach(file -> problems.error(
                            Origin.of(file), "the book has no such language", "name the file after one, or delete it"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
