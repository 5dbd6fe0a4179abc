package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a verification that is asked to end in the middle: SIGTERM, as supervisors and CI send it. */
@Timeout(120)
class EndedTest {
    @TempDir
    private Path root;

    @Test
    void noProgramAndNoTemporaryDirectory() throws Exception {
        SmallBook book = SmallBook.in(root);
        Path started = root.resolve("started");
        book.edit(
                "examples/tiny/Prints.java",
                text -> text.replace(
                        "System.out.println",
                        "java.nio.file.Files.createFile(java.nio.file.Path.of(\"" + started
                                + "\")); Thread.sleep(100_000); System.out.println"));
        book.edit(
                "examples/tiny/Prints.java",
                text -> text.replace("main(String[] args) {", "main(String[] args) throws Exception {"));
        Path temporary = Files.createDirectory(root.resolve("temporary"));
        Process verify = start("-Djava.io.tmpdir=" + temporary, "-cp", classPath(), Main.class.getName(), "verify");
        while (!Files.exists(started)) {
            assertThat(verify.isAlive()).isTrue();
            Thread.sleep(20);
        }
        assertThat(ours(temporary)).isNotEmpty();
        List<ProcessHandle> programs = verify.descendants().toList();
        assertThat(programs).isNotEmpty();

        verify.destroy();
        assertThat(verify.waitFor()).isEqualTo(128 + 15);
        assertThat(ours(temporary)).isEmpty();
        assertThat(programs).noneMatch(ProcessHandle::isAlive);
    }

    private static List<String> ours(Path temporary) throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("faultbook"))
                    .toList();
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectOutput(new File("/dev/null"))
                .redirectErrorStream(true)
                .start();
    }
}
