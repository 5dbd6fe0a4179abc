package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The book of this repository, built twice by the packaged program as two people would who have nothing in common but the
 * commit and the machine; and what its site promises to those who find it.
 */
class ReproducibleIT {
    private static final Path REPOSITORY =
            Path.of(System.getProperty("repository")).toAbsolutePath().normalize();

    private static final Path JAR = REPOSITORY.resolve("site-generator/target/site-generator.jar");
    private static final String BASE = "https://example.org/guide/";

    @TempDir
    private Path root;

    @Test
    void twoBuildsAreTheSameToTheByteAndKeepWhatTheyPromise() throws Exception {
        Path one = copy("one", false);
        Path other = copy("a/directory/of another name", true);
        PublishedSite first = build(one, "UTC", "en", "US");
        PublishedSite second = build(other, "Asia/Kathmandu", "ar", "EG");

        assertThat(second.files().keySet()).isEqualTo(first.files().keySet());
        List<String> different = new ArrayList<>();
        first.files().forEach((path, content) -> {
            if (!Arrays.equals(content, second.files().get(path))) {
                different.add(path + ": " + firstDifference(first.text(path), second.text(path)));
            }
        });
        assertThat(different).isEmpty();

        first.translationsNameEachOther();
        first.theSitemapIsWhatMayBeListed();
        first.everyOriginalHasAPicture();
        first.dataOfPagesCanBeRead();
        first.nothingIsForeign();
        first.textsAreWhole();
        first.theCatalogueLeadsToFiles();
        for (String zip : first.files().keySet()) {
            if (zip.endsWith(".zip")) {
                first.unzipped(zip).linksLeadToFiles();
                first.unzipped(zip).nothingIsForeign();
            }
        }
    }

    private static String firstDifference(String one, String other) {
        List<String> ones = one.lines().toList();
        List<String> others = other.lines().toList();
        int line = 0;
        while (line < Math.min(ones.size(), others.size()) && ones.get(line).equals(others.get(line))) {
            line++;
        }
        return "line " + (line + 1) + ": " + ones.stream().skip(line).findFirst() + " and "
                + others.stream().skip(line).findFirst();
    }

    /** Files are made in another order, so that a directory lists them in another. */
    private Path copy(String name, boolean backwards) throws IOException {
        Path target = root.resolve(name);
        List<Path> files = new ArrayList<>(List.of(REPOSITORY.resolve("jbang-catalog.json")));
        for (String directory : List.of("content", "examples")) {
            try (Stream<Path> all = Files.walk(REPOSITORY.resolve(directory))) {
                all.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        if (backwards) {
            Collections.reverse(files);
        }
        for (Path file : files) {
            Path copy = target.resolve(REPOSITORY.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        return target;
    }

    /** Nothing is remembered: each has a cache of its own. */
    private static PublishedSite build(Path directory, String zone, String language, String country) throws Exception {
        Process build = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Duser.timezone=" + zone,
                        "-Duser.language=" + language,
                        "-Duser.country=" + country,
                        "-jar",
                        JAR.toString(),
                        "build",
                        "--output=site",
                        "--cache=cache",
                        "--base-url=" + BASE)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        List<String> console = build.inputReader().lines().toList();
        assertThat(build.waitFor()).as(() -> String.join("\n", console)).isZero();
        return PublishedSite.in(directory.resolve("site"), BASE);
    }
}
