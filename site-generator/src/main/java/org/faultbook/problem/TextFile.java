package org.faultbook.problem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads files that people write: UTF-8 strictly, or a problem that says where it is not. */
public final class TextFile {
    /** Format characters, spaces that are none of the keyboard's, and Greek or Cyrillic letters inside of Latin words. */
    private static final Pattern DECEIVING = Pattern.compile("[\\p{Cf}\\p{Zs}&&[^ ]]"
            + "|\\p{IsLatin}[\\p{IsGreek}\\p{IsCyrillic}]|[\\p{IsGreek}\\p{IsCyrillic}](?=\\p{IsLatin})");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {}

    /** UTF-8, without a byte order mark. */
    public static Optional<String> read(Path file, Problems problems) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            problems.error(Origin.of(file), "cannot be read: " + e, "make it a readable file");
            return Optional.empty();
        }
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        String good = text.flip().toString();
        if (result.isError()) {
            int column = good.length() - good.lastIndexOf('\n');
            problems.error(
                    new Origin(file, lineOf(good, good.length())),
                    "not UTF-8 at column " + column,
                    "save the file as UTF-8");
            return Optional.empty();
        }
        if (good.startsWith(BYTE_ORDER_MARK)) {
            problems.error(
                    Origin.of(file),
                    "begins with a byte order mark, which nobody sees",
                    "save the file as UTF-8 without one");
            return Optional.empty();
        }
        return Optional.of(good);
    }

    /** The same, for files that are compared byte by byte: without anything at the end of a line that nobody sees. */
    public static Optional<String> readTidy(Path file, Problems problems) {
        Optional<String> text = read(file, problems);
        if (text.isEmpty()) {
            return text;
        }
        int carriageReturn = text.get().indexOf('\r');
        if (carriageReturn >= 0) {
            problems.error(
                    new Origin(file, lineOf(text.get(), carriageReturn)),
                    "the line ends with a carriage return",
                    "save the file with the line ends of Unix, LF alone");
            return Optional.empty();
        }
        List<String> lines = text.get().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).equals(lines.get(i).stripTrailing())) {
                problems.error(new Origin(file, i + 1), "white space at the end of the line", "delete it");
                return Optional.empty();
            }
            Matcher deceiving = DECEIVING.matcher(lines.get(i));
            if (deceiving.find()) {
                problems.error(
                        new Origin(file, i + 1),
                        "a character that nobody sees, or that looks like another: U+%04X at column %d"
                                .formatted(lines.get(i).codePointBefore(deceiving.end()), deceiving.end()),
                        "type the plain character instead, or none");
                return Optional.empty();
            }
        }
        if (!text.get().isEmpty() && !text.get().endsWith("\n")) {
            problems.error(new Origin(file, lines.size()), "the last line does not end", "end it with a line feed");
            return Optional.empty();
        }
        return text;
    }

    /** As {@link #readTidy} would have it, of a file that was refused. */
    public static String tidied(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            StringBuilder tidied = new StringBuilder();
            text.replace(BYTE_ORDER_MARK, "")
                    .lines()
                    .forEach(line -> tidied.append(line.stripTrailing()).append('\n'));
            return tidied.toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static int lineOf(String text, int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
