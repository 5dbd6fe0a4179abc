package org.faultbook.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.example.Program.Kind;
import org.faultbook.fault.PrivateNetwork;

/** Something that runs programs of one kind. */
public sealed interface Toolchain {
    /** What it runs. */
    Kind kind();

    /** As pages and reports call it: {@code JDK 17.0.15}. */
    String name();

    /** The number that ranges of JDKs go by. */
    int feature();

    /** A toolchain of this machine. */
    sealed interface Installed extends Toolchain {
        /** What tells it apart from another with the same name: two builds of one version may behave differently. */
        String build();

        /**
         * The command that runs the program, without its arguments.
         *
         * @param javaOptions that only a JVM understands
         */
        List<String> command(Program program, Path classes, List<String> javaOptions);
    }

    /** A toolchain of the machine that recorded a run. */
    record Recorded(Kind kind, String name, int feature) implements Toolchain {}

    /** Where in the world a program believes to be: what it prints must not depend on it. */
    record Setting(String language, String country, String timeZone) {
        static final Setting USUAL = new Setting("en", "US", "UTC");

        /** One for each language of the book, in different time zones; thorough runs use them all. */
        public static final List<Setting> ALL =
                List.of(USUAL, new Setting("de", "DE", "America/St_Johns"), new Setting("ar", "EG", "Asia/Riyadh"));

        @Override
        public String toString() {
            return language + "-" + country + ", " + timeZone;
        }
    }

    /** A JDK in a directory of its own. */
    record Jdk(Path home, String version, Setting setting) implements Installed {
        private static final int OLDEST = 17;

        /** The one that this JVM belongs to. */
        public static Jdk atHand() {
            return new Jdk(Path.of(System.getProperty("java.home")), System.getProperty("java.version"), Setting.USUAL);
        }

        /**
         * Every JDK that the environment ({@code JAVA_HOME}, and {@code JAVA_HOME_21_X64} and its like of GitHub's runners),
         * Maven's toolchains or the system's usual folders know, once each, from 17 on, the oldest first.
         */
        public static List<Jdk> installed() {
            Stream<Path> named = System.getenv().entrySet().stream()
                    .filter(variable -> variable.getKey().matches("JAVA_HOME(_\\d+_\\w+)?"))
                    .map(variable -> Path.of(variable.getValue()));
            Stream<Path> usual = Stream.of(
                            Path.of("/usr/lib/jvm"),
                            Path.of("/Library/Java/JavaVirtualMachines"),
                            Path.of("C:/Program Files/Java"),
                            Path.of("C:/Program Files/Eclipse Adoptium"),
                            Path.of(System.getProperty("user.home"), ".sdkman/candidates/java"),
                            Path.of(System.getProperty("user.home"), ".jdks"))
                    .flatMap(Jdk::inside);
            Map<String, Jdk> byVersion = new TreeMap<>(Comparator.comparing(Runtime.Version::parse));
            byVersion.put(atHand().version(), atHand());
            Stream.of(named, MavenToolchains.jdkHomes().stream(), usual)
                    .flatMap(homes -> homes)
                    .forEach(home -> {
                        try {
                            Jdk jdk = in(home);
                            byVersion.putIfAbsent(jdk.version(), jdk);
                        } catch (IOException e) {
                            // Not a JDK, or an old one, or one that does not say which: not ours to run.
                            return;
                        }
                    });
            return List.copyOf(byVersion.values());
        }

        private static Stream<Path> inside(Path folder) {
            try (Stream<Path> entries = Files.list(folder)) {
                return entries.flatMap(entry -> Stream.of(entry, entry.resolve("Contents/Home"))).toList().stream();
            } catch (IOException e) {
                return Stream.empty();
            }
        }

        /** The same JDK elsewhere in the world. */
        public Jdk in(Setting elsewhere) {
            return new Jdk(home, version, elsewhere);
        }

        /** @throws IOException when there is none in the directory, or one that is too old for the programs */
        public static Jdk in(Path home) throws IOException {
            Path release = home.resolve("release");
            if (!Files.isExecutable(home.resolve("bin/java")) || !Files.exists(release)) {
                throw new IOException(home + " is no JDK: it has no bin/java or no file \"release\"");
            }
            String version = Files.readAllLines(release).stream()
                    .filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.substring("JAVA_VERSION=".length()).replace("\"", ""))
                    .findFirst()
                    .orElseThrow(() -> new IOException(release + " does not say JAVA_VERSION"));
            if (!isForThePrograms(version)) {
                throw new IOException(home + " is JDK " + version + "; the programs are for " + OLDEST + " and later");
            }
            return new Jdk(home, version, Setting.USUAL);
        }

        /** Up to 8 versions were called 1.8.0_392 and the like, which are no versions in today's sense. */
        private static boolean isForThePrograms(String version) {
            try {
                return Runtime.Version.parse(version).feature() >= OLDEST;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        @Override
        public Kind kind() {
            return Kind.JAVA;
        }

        @Override
        public int feature() {
            return Runtime.Version.parse(version).feature();
        }

        @Override
        public String name() {
            return "JDK " + version + (setting.equals(Setting.USUAL) ? "" : " (" + setting + ")");
        }

        @Override
        public String build() {
            try {
                return home + " " + Files.readString(home.resolve("release"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public List<String> command(Program program, Path classes, List<String> javaOptions) {
            List<String> command = new ArrayList<>();
            command.add(home.resolve("bin/java").toString());
            // Short programs: the first compiler and the small collector start fastest.
            command.addAll(
                    List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", PrivateNetwork.NO_PERF_DATA));
            command.addAll(List.of(
                    "-Duser.language=" + setting.language(),
                    "-Duser.country=" + setting.country(),
                    "-Duser.timezone=" + setting.timeZone()));
            command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
            command.addAll(javaOptions);
            command.addAll(List.of("-cp", classes.toString(), program.name()));
            return command;
        }
    }

    /** A Python interpreter. */
    record Python(Path executable, String version) implements Installed {
        /** The {@code python3} of the PATH, if there is one. */
        public static Optional<Python> installed() {
            return PythonOfThePath.INSTALLED;
        }

        /**
         * What the system calls the error of this number, such as {@code ECONNRESET}; nothing where there is no Python to
         * ask, or no such error.
         */
        public static Optional<String> errorName(int number) {
            return Optional.ofNullable(PythonOfThePath.ERROR_NAMES.get(number));
        }

        @Override
        public Kind kind() {
            return Kind.PYTHON;
        }

        /** Programs in Python have no variants: any JDK will do. */
        @Override
        public int feature() {
            return Jdk.OLDEST;
        }

        @Override
        public String name() {
            return "Python " + version;
        }

        @Override
        public String build() {
            return executable.toString();
        }

        @Override
        public List<String> command(Program program, Path classes, List<String> javaOptions) {
            return List.of(
                    executable.toString(),
                    "-I",
                    "-B",
                    "-X",
                    "utf8",
                    program.file().toAbsolutePath().toString());
        }
    }
    /** What the {@code python3} of the PATH says of itself, asked once in the life of this JVM. */
    final class PythonOfThePath {
        private static final String QUESTION = "import errno, platform, sys; print(sys.executable);"
                + " print(platform.python_version()); [print(*error) for error in errno.errorcode.items()]";

        static final Optional<Python> INSTALLED;
        static final Map<Integer, String> ERROR_NAMES;

        static {
            List<String> answer = answer();
            INSTALLED = answer.stream().findFirst().map(path -> new Python(Path.of(path), answer.get(1)));
            ERROR_NAMES = answer.stream()
                    .skip(2)
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toUnmodifiableMap(error -> Integer.parseInt(error[0]), error -> error[1]));
        }

        private PythonOfThePath() {}

        /** The lines that it prints; none if there is no such interpreter, or it fails. */
        private static List<String> answer() {
            try {
                Process process = new ProcessBuilder("python3", "-c", QUESTION)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                boolean answered = process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
                return answered ? answer.lines().toList() : List.of();
            } catch (IOException e) {
                return List.of();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return List.of();
            }
        }
    }
}
