package org.faultbook.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads files that people write: UTF-8 strictly, or a problem that says where it is not. */
public final class TextFile {
    private static final char REPLACEMENT = '\uFFFD';

    private TextFile() {}

    public static Optional<String> read(Path file, Problems problems) {
        String text;
        try {
            text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            problems.error(Origin.of(file), "cannot be read: " + e, "make it a readable file");
            return Optional.empty();
        }
        int bad = text.indexOf(REPLACEMENT);
        if (bad >= 0) {
            int line = 1
                    + (int) text.substring(0, bad)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            int column = bad - text.lastIndexOf('\n', bad);
            problems.error(new Origin(file, line), "not UTF-8 at column " + column, "save the file as UTF-8");
            return Optional.empty();
        }
        return Optional.of(text);
    }
}
