package org.faultbook.example;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JDKs by their feature versions, as headers and names of files write them: {@code 17..20}, {@code 21+}.
 *
 * @param last the same as {@link #NEWEST} for a range without an end
 */
record JdkRange(int first, int last) {
    static final String NOTATION = "\"17..20\" or \"21+\"";

    private static final int OLDEST = 17;
    private static final int NEWEST = Integer.MAX_VALUE;
    private static final Pattern TEXT = Pattern.compile("([1-9]\\d{1,2})(?:\\+|\\.\\.([1-9]\\d{1,2}))");

    /** Every JDK, and whatever else runs programs. */
    static final JdkRange ALL = new JdkRange(OLDEST, NEWEST);

    /** Nothing when the text is no range from 17 on. */
    static Optional<JdkRange> parse(String text) {
        Matcher range = TEXT.matcher(text);
        if (!range.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(range.group(1));
        int last = range.group(2) == null ? NEWEST : Integer.parseInt(range.group(2));
        return first < OLDEST || last < first ? Optional.empty() : Optional.of(new JdkRange(first, last));
    }

    boolean contains(int feature) {
        return first <= Math.max(feature, OLDEST) && feature <= last;
    }

    /** What is wrong with ranges that should cover every JDK once; nothing when they do. */
    static Optional<String> flaw(List<JdkRange> ranges) {
        int next = OLDEST;
        for (JdkRange range :
                ranges.stream().sorted(Comparator.comparingInt(JdkRange::first)).toList()) {
            if (range.first < next || next == NEWEST) {
                return Optional.of("JDK " + range.first + " is in two of them");
            }
            if (range.first > next) {
                return Optional.of("JDK " + next + " is in none of them");
            }
            next = range.last == NEWEST ? NEWEST : range.last + 1;
        }
        return next == NEWEST ? Optional.empty() : Optional.of("JDK " + next + " is in none of them");
    }

    @Override
    public String toString() {
        return last == NEWEST ? first + "+" : first + ".." + last;
    }
}
