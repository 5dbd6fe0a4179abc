package org.faultbook.article;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;

/** Characters that a reader cannot see, or that look like others and would be copied. */
final class Characters {
    private static final Map<String, Pattern> FORBIDDEN = new TreeMap<>(Map.of(
            "an invisible character that changes the direction of text",
            Pattern.compile("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]"),
            "an invisible character without width",
            Pattern.compile("[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]"),
            "a digit that is not a western one",
            Pattern.compile("[\\p{Nd}&&[^0-9]]"),
            "a letter in the shape that it has in print",
            Pattern.compile("[\\ufb00-\\ufb06\\ufb50-\\ufdff\\ufe70-\\ufefc]"),
            "a character that was read in another encoding",
            Pattern.compile("\\ufffd|[\u00c2\u00c3][\\u0080-\\u00bf]"),
            "a character that nobody can see",
            Pattern.compile("[[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\u180b-\\u180e\\ufe00-\\ufe0f]&&[^\\t"
                    + "\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff]]")));

    /** Outside of code that stands by itself, where it is what it is. */
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z]+[0-9]*);|\\{(?:nbsp|wj|zwsp)}");

    /** Inside of code only ASCII and the letters of Latin scripts: typographic quotes and dashes do not compile. */
    private static final Pattern INLINE_CODE = Pattern.compile("`([^`]+)`");

    private static final Pattern FOREIGN_IN_CODE = Pattern.compile("[^\\x20-\\x7e\\u00a1-\\u024f]");

    /** As Java writes them, with a capital inside; a message may be in any language of Latin letters. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\d_]*\\p{Ll}\\p{Lu}[\\p{L}\\d_]*");

    private static final Pattern FOREIGN_IN_NAME = Pattern.compile("[^\\x20-\\x7e]");

    private Characters() {}

    static void check(Path file, String text, Problems problems) {
        int carriageReturn = text.indexOf('\r');
        if (carriageReturn >= 0) {
            long line = text.substring(0, carriageReturn).lines().count();
            problems.error(
                    new Origin(file, (int) line),
                    "the line ends with a carriage return",
                    "save the file with the line ends of Unix, LF alone");
        }
        List<String> lines = text.lines().toList();
        boolean verbatim = false;
        for (int i = 0; i < lines.size(); i++) {
            Origin origin = new Origin(file, i + 1);
            String line = lines.get(i);
            FORBIDDEN.forEach((what, pattern) -> report(origin, line, what, pattern, problems));
            verbatim ^= Holes.isFence(line);
            if (!verbatim) {
                report(
                        origin,
                        line,
                        "a character by its number or name, which may be one that nobody can see",
                        REFERENCE,
                        problems);
            }
            checkPieces(line, origin, problems);
            Matcher code = INLINE_CODE.matcher(line);
            while (code.find()) {
                report(
                        origin,
                        code.group(1),
                        "in code, a character that code does not have",
                        FOREIGN_IN_CODE,
                        problems);
                checkNames(code.group(1), origin, problems);
            }
        }
    }

    private static void checkNames(String code, Origin origin, Problems problems) {
        Matcher name = NAME.matcher(code);
        while (name.find()) {
            report(
                    origin,
                    name.group(),
                    "in a name of code, a letter that it does not have",
                    FOREIGN_IN_NAME,
                    problems);
        }
    }

    /** Signs that only stand in another order than Unicode's, as Arabic vowels may, are found all the same. */
    private static void checkPieces(String line, Origin origin, Problems problems) {
        if (Normalizer.normalize(line, Normalizer.Form.NFC).length() == line.length()) {
            return;
        }
        for (int end = 1; end <= line.length(); end++) {
            if (Normalizer.normalize(line.substring(0, end), Normalizer.Form.NFC)
                            .length()
                    < end) {
                problems.error(
                        origin,
                        "a letter in two pieces: \"%s\" and U+%04X"
                                .formatted(line.substring(Math.max(0, end - 2), end - 1), (int) line.charAt(end - 1)),
                        "type it as one character: who searches for it finds no pieces");
                return;
            }
        }
    }

    private static void report(Origin origin, String text, String what, Pattern pattern, Problems problems) {
        Matcher found = pattern.matcher(text);
        if (found.find()) {
            problems.error(
                    origin,
                    what
                            + ": U+%04X before \"%s\""
                                    .formatted(
                                            found.group().codePointAt(0),
                                            text.substring(found.end(), Math.min(text.length(), found.end() + 12))),
                    "type the plain character instead, or none");
        }
    }
}
