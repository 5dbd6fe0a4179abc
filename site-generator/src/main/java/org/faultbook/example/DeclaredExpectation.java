package org.faultbook.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.faultbook.example.Expectation.Thrown;
import org.faultbook.example.Expectation.Throws;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;

/** The lines of a program's header that say with which exception it ends, to be written anew. */
final class DeclaredExpectation {
    private DeclaredExpectation() {}

    /** Rewrites the lines in the program's file, after the difference was shown. */
    static void rewrite(Program program, Toolchain toolchain, Output output, Conditions conditions) {
        try {
            List<String> before = Files.readAllLines(program.file());
            // The file may have been rewritten for another JDK since the program was read.
            Variant variant = Program.parse(
                            program.file(), program.kind(), String.join("\n", before) + "\n", new Problems())
                    .orElseThrow()
                    .variant(toolchain);
            List<String> after = rewritten(before, variant, output);
            conditions
                    .console()
                    .accept(program.originOf(variant) + ": expectation accepted from " + toolchain.name() + ":\n"
                            + Difference.unified(Origin.of(program.file()).path(), before, after));
            Files.writeString(program.file(), Output.text(after));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> rewritten(List<String> before, Variant variant, Output output) {
        int first = variant.lines().get(0) - 1;
        String sign = before.get(first).replaceFirst(" .*", " ");
        List<String> block = new ArrayList<>();
        for (Thrown thrown : output.thrown()) {
            String word = block.isEmpty() ? before.get(first).replaceFirst(": ?.*", ": ") : sign + "cause: ";
            block.add(word + thrown.declaration());
            thrown.suppressed().forEach(each -> block.add(sign + "suppressed: " + each.declaration()));
        }
        if (variant.expectation() instanceof Throws expected && expected.call().isPresent()) {
            output.call().ifPresent(call -> block.add(sign + "call: " + call));
        }
        List<String> after = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (i == first) {
                after.addAll(block);
            } else if (!variant.lines().contains(i + 1)) {
                after.add(before.get(i));
            }
        }
        return after;
    }
}
