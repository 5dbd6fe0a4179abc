package org.faultbook.mutation;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The wording of a language. */
record Words(Snapshot book, String language) {
    String file() {
        return "content/wording/" + language + ".properties";
    }

    List<String> lines() {
        return book.lines(file());
    }

    boolean isSource() {
        return language.equals(Snapshot.SOURCE);
    }

    String line(int number) {
        return lines().get(number - 1);
    }

    /** Numbers of the lines with a key and a word. */
    Stream<Integer> entries() {
        return IntStream.rangeClosed(1, lines().size())
                .filter(number -> line(number).matches("[\\w.-]+ = .*"))
                .boxed();
    }

    String key(int number) {
        return line(number).replaceFirst(" = .*", "");
    }

    String word(int number) {
        return line(number).replaceFirst("[^=]*= ", "");
    }

    Rot replace(int number, String text) {
        return Rot.none().write(file(), Edits.replaced(lines(), number, text)).at(file(), number);
    }
}
