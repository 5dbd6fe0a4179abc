package org.faultbook.example;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One of several parts of all programs, each verified by itself: {@code 2/3} is the second of three.
 *
 * @param index from 1 to {@code count}
 */
public record Share(int index, int count) {
    public static final Share ALL = new Share(1, 1);

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,3})/([1-9]\\d{0,3})");

    /** @throws IllegalArgumentException when the text is none, with a sentence that says what one looks like */
    public static Share parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || Integer.parseInt(form.group(1)) > Integer.parseInt(form.group(2))) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no share; write I/N with I from 1 to N, such as 2/3");
        }
        return new Share(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    public boolean isAll() {
        return count == 1;
    }

    /** Neighbours go to different shares, so that the slow programs of one page do too. */
    public <T> List<T> of(List<T> all) {
        return IntStream.range(0, all.size())
                .filter(position -> position % count == index - 1)
                .mapToObj(all::get)
                .toList();
    }

    @Override
    public String toString() {
        return index + "/" + count;
    }
}
