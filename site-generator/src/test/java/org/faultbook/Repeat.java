package org.faultbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.faultbook.article.AsciiDoc;
import org.faultbook.example.Conditions;
import org.faultbook.example.Toolchain;
import org.faultbook.example.Toolchain.Jdk;
import org.faultbook.example.Toolchain.Python;
import org.faultbook.problem.Problems;
import org.faultbook.problem.ProblemsFoundException;

/**
 * Verifies the book as it is, with nothing remembered, again and again: it must never fail. The system property {@code repeat}
 * says how often (200 times if it does not).
 */
public final class Repeat {
    private Repeat() {}

    public static void main(String[] args) {
        int times = Integer.getInteger("repeat", 200);
        Path repository = Path.of(System.getProperty("repository", ""));
        List<Toolchain.Installed> toolchains = new ArrayList<>(List.of(Jdk.atHand()));
        Python.installed().ifPresent(toolchains::add);
        int failed = 0;
        try (AsciiDoc asciidoc = new AsciiDoc()) {
            for (int i = 1; i <= times; i++) {
                Problems problems = new Problems();
                Conditions conditions = Conditions.usual(toolchains, line -> {}).whereEverythingMustRun(true);
                try {
                    new Build(repository.resolve("content"), repository.resolve("examples"), conditions, "", asciidoc)
                            .verify(problems);
                } catch (ProblemsFoundException e) {
                    failed++;
                    problems.errors().forEach(System.out::println);
                }
                System.out.println(i + " of " + times + ", " + failed + " failed");
            }
        }
        System.exit(failed == 0 ? 0 : 1);
    }
}
