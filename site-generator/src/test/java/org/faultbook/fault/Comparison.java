package org.faultbook.fault;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.faultbook.article.ClientViews;
import org.faultbook.article.ClientViews.View;

/** What was measured, held to what is recorded: by JDK the outcomes, not how often there was each. */
final class Comparison {
    private Comparison() {}

    /** @return whether all that was measured is recorded so */
    static boolean print(ClientViews recorded, List<View> measured, PrintStream out) {
        Set<String> before = lines(recorded.all());
        List<String> news =
                lines(measured).stream().filter(line -> !before.contains(line)).toList();
        news.forEach(line -> out.println("not recorded: " + line));
        if (!news.isEmpty()) {
            out.println("to record it: -Dsteady.accept=true");
        }
        return news.isEmpty();
    }

    private static Set<String> lines(List<View> views) {
        return views.stream()
                .flatMap(view -> view.jdks().stream().map(jdk -> line(view, jdk)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String line(View view, int jdk) {
        return String.join(" | ", view.fault(), view.client(), "JDK " + jdk, view.outcome());
    }
}
