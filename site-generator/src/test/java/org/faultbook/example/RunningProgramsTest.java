package org.faultbook.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.faultbook.cache.Cache;
import org.faultbook.example.Conditions.Accepting;
import org.faultbook.example.Toolchain.Jdk;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problem;
import org.faultbook.problem.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs run while the pages are made that show them; what that means where those are wrong. */
@Timeout(120)
class RunningProgramsTest {
    @TempDir
    private Path root;

    private final Problems problems = new Problems();
    private final List<String> console = new CopyOnWriteArrayList<>();
    private Path pid;

    @BeforeEach
    void whereTheProgramTellsItsNumber() {
        pid = root.resolve("pid");
    }

    @Test
    void whatPagesShowIsToldInTheirOrderAndNothingElse() throws Exception {
        Program first = program("First", "System.out.println(\"hello\");", "hello\n");
        Program second = program("Second", "System.out.println(\"hello\");", "hello\n");
        Program third = program("Third", "System.out.println(\"hello\");", "hello\n");
        try (RunningPrograms running = begin(Accepting.NOTHING, first, second, third)) {
            assertThat(running.of(new Programs(List.of(third, first)), problems).all())
                    .extracting(Transcript::program)
                    .containsExactly(third, first);
        }
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aProgramIsEndedWhenItsPageIsFoundWrong() throws Exception {
        Program program = program("Sleeps", "Thread.sleep(100_000);", "");
        long number;
        try (RunningPrograms running = begin(Accepting.NOTHING, program)) {
            number = numberOfTheProcess();
            assertThat(ProcessHandle.of(number)).isPresent();
            problems.error(Origin.of(root), "the page is wrong", "mend it");
            assertThat(running.of(new Programs(List.of(program)), problems).all())
                    .isEmpty();
        }
        assertThat(ProcessHandle.of(number).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(console).as("it was not run, but ended").isEmpty();
        assertThat(problems.errors()).extracting(Problem::message).containsExactly("the page is wrong");
    }

    @Test
    void nothingRunsWhereSomethingIsWrongAlready() throws Exception {
        Program program = program("Prints", "System.out.println(\"hello\");", "hello\n");
        problems.error(Origin.of(root), "the recording was cut off", "record again");
        try (RunningPrograms running = begin(Accepting.NOTHING, program)) {
            assertThat(running.of(new Programs(List.of(program)), problems).all())
                    .isEmpty();
        }
        assertThat(console).isEmpty();
        assertThat(pid).doesNotExist();
    }

    /** Or the next build would run everything, and nobody would know why. */
    @Test
    void theCacheIsNotEmptiedForAnErrorThatIsNotTold() throws Exception {
        Path cache = root.resolve("cache");
        Conditions conditions = conditions(Accepting.NOTHING).remembering(Cache.in(cache));
        Program program = program("Prints", "System.out.println(\"hello\");", "hello\n");
        try (RunningPrograms running = new Programs(List.of(program)).begin(conditions, problems)) {
            running.of(new Programs(List.of(program)), problems);
        }
        assertThat(problems.all()).isEmpty();

        Files.writeString(program.outputFile(), "good morning\n");
        Cache.in(cache).put(Memory.COUNTER, 49);
        console.clear();
        try (RunningPrograms running = new Programs(List.of(program)).begin(conditions, problems)) {
            while (console.isEmpty()) {
                Thread.sleep(10);
            }
            problems.error(Origin.of(root), "the page is wrong", "mend it");
            running.of(new Programs(List.of(program)), problems);
        }
        assertThat(problems.all()).extracting(Problem::message).containsExactly("the page is wrong");
        assertThat(Cache.in(cache).get(Memory.COUNTER, Integer.class)).contains(50);
    }

    @Test
    void whatTheCompilerSaysIsToldBesideWhatIsWrongWithThePage() throws Exception {
        Program program = program("Wrong", "int one = \"two\";", "");
        try (RunningPrograms running = begin(Accepting.NOTHING, program)) {
            problems.error(Origin.of(root), "the page is wrong", "mend it");
            assertThat(running.of(new Programs(List.of(program)), problems).all())
                    .isEmpty();
        }
        assertThat(problems.errors())
                .extracting(Problem::message)
                .containsExactlyInAnyOrder(
                        "the page is wrong",
                        "does not compile: incompatible types: java.lang.String cannot be converted to int");
    }

    @Test
    void noOutputIsAcceptedBeforeThePagesAreKnownToBeRight() throws Exception {
        Program program = program("Prints", "System.out.println(\"new\");", "old\n");
        try (RunningPrograms running = begin(Accepting.OUTPUTS, program)) {
            problems.error(Origin.of(root), "the page is wrong", "mend it");
            running.of(new Programs(List.of(program)), problems);
        }
        assertThat(program.outputFile()).hasContent("old");
        assertThat(pid).doesNotExist();

        try (RunningPrograms running = begin(Accepting.OUTPUTS, program)) {
            running.of(new Programs(List.of(program)), new Problems());
        }
        assertThat(program.outputFile()).hasContent("new");
    }

    /** Each waits for the last, which no room would be left for if those that wait took any. */
    @Test
    void programsThatWaitMakeRoomForOthers() throws Exception {
        int more = 2 * Runtime.getRuntime().availableProcessors() + 1;
        String statement = "Files.createFile(Path.of(\"%s\", \"here-\" + ProcessHandle.current().pid()));"
                + " while (new java.io.File(\"%s\").list((all, name) -> name.startsWith(\"here-\")).length < %d)"
                + " Thread.sleep(500);";
        List<Program> programs = new ArrayList<>();
        for (int i = 1; i <= more; i++) {
            programs.add(program("Waits" + i, statement.formatted(root, root, more), ""));
        }
        try (RunningPrograms running = begin(Accepting.NOTHING, programs.toArray(new Program[0]))) {
            assertThat(running.of(new Programs(programs), problems).all()).hasSize(more);
        }
        assertThat(problems.all()).isEmpty();
    }

    private RunningPrograms begin(Accepting accepting, Program... programs) {
        return new Programs(List.of(programs)).begin(conditions(accepting), problems);
    }

    private Conditions conditions(Accepting accepting) {
        return Conditions.usual(List.of(Jdk.atHand()), console::add).accepting(accepting);
    }

    /** Of the program, once it runs. */
    private long numberOfTheProcess() throws Exception {
        while (!Files.exists(pid) || Files.readString(pid).isEmpty()) {
            Thread.sleep(10);
        }
        return Long.parseLong(Files.readString(pid));
    }

    private Program program(String name, String statement, String output) throws Exception {
        String source = """
                ///usr/bin/env jbang "$0" "$@" ; exit $?
                //JAVA 17+
                // fault: none
                // expect: prints
                // deadline: 60 s

                import java.nio.file.Files;
                import java.nio.file.Path;

                class %s {
                    public static void main(String[] args) throws Exception {
                        Files.writeString(Path.of("%s"), ProcessHandle.current().pid() + "");
                        %s
                    }
                }
                """.formatted(name, pid, statement);
        Path file = Files.createDirectories(root.resolve("tiny")).resolve(name + ".java");
        Files.writeString(file, source);
        Program program = Program.parse(file, Program.Kind.JAVA, source, problems)
                .orElseThrow(() -> new AssertionError(problems.all()));
        Files.writeString(program.outputFile(), output);
        return program;
    }
}
