package org.faultbook.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.faultbook.benchmark.Machine.Ended;

/** Time and memory of rendering at 30, 300 and 3,000 pages. */
record Growth(Machine machine) {
    private static final List<Integer> PAGES = List.of(30, 300, 3000);
    private static final int GOAL_MEGABYTES = 512;

    /** Without a limit the JVM takes more the more the machine has, and so says little about what is needed. */
    private static final String SMALL_HEAP = "-Xmx256m";

    List<Row> measure() throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        double before = 0;
        long peak = 0;
        for (int pages : PAGES) {
            Path root = machine.temporary().resolve("growth-" + pages);
            Copies book = Copies.ofPages(machine.repository(), pages, root);
            Rendered rendered = Rendered.of(
                    machine,
                    book,
                    Stream.concat(Machine.OPTIONS.stream(), Stream.of(SMALL_HEAP))
                            .toList());
            double eachPage = rendered.seconds() / rendered.pages();
            rows.add(new Row(
                    "render " + rendered.pages() + " pages",
                    Row.seconds(rendered.seconds()) + ", " + Row.seconds(eachPage) + " a page, peak "
                            + rendered.megabytes() + " MB",
                    "-",
                    before == 0 ? "-" : Row.number(eachPage / before) + " a page",
                    before == 0 ? "-" : "<= 1.10 a page",
                    before == 0 ? "-" : Row.yesNo(eachPage / before <= 1.1)));
            before = eachPage;
            peak = rendered.megabytes();
        }
        rows.add(new Row(
                "memory of the whole process at 3000 pages, heap limited by " + SMALL_HEAP,
                peak + " MB",
                "-",
                "-",
                "<= 512 MB",
                Row.yesNo(peak <= GOAL_MEGABYTES)));
        return rows;
    }

    /** What {@link Rendering} said of itself. */
    record Rendered(double seconds, int pages, long megabytes) {
        static Rendered of(Machine machine, Copies book, List<String> options)
                throws IOException, InterruptedException {
            List<String> arguments = List.of(
                    book.content().toString(),
                    book.examples().toString(),
                    book.root().resolve("site").toString());
            Ended ended = machine.run(
                            machine.temporary(), Machine.java(options, Rendering.class.getName(), arguments), Map.of())
                    .successfully();
            return new Rendered(
                    ended.seconds(),
                    Integer.parseInt(value("pages", ended.output())),
                    Long.parseLong(value("peak", ended.output())));
        }

        private static String value(String name, String said) {
            return said.lines()
                    .filter(line -> line.startsWith(name + " "))
                    .map(line -> line.substring(name.length() + 1))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
