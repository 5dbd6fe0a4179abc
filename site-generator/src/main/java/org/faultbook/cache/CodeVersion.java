package org.faultbook.cache;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A hash of the code that runs here, ours and the libraries': what other code found out is not known to this one. */
public final class CodeVersion {
    private CodeVersion() {}

    public static String here() {
        return Computed.HERE;
    }

    private static final class Computed {
        static final String HERE = compute();

        private static String compute() {
            MessageDigest digest = Key.sha256();
            try {
                Path ours = Path.of(CodeVersion.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
                for (Path file : Files.isDirectory(ours) ? files(ours) : List.of(ours)) {
                    digest.update(Files.readAllBytes(file));
                }
                addLibraries(ours, digest);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
            return HexFormat.of().formatHex(digest.digest());
        }

        /** A library carries its version in its name; to read all of JRuby would cost more than it tells. */
        private static void addLibraries(Path ours, MessageDigest digest) throws IOException {
            Path besideOurJar = ours.resolveSibling("lib");
            List<Path> libraries = Files.isDirectory(besideOurJar)
                    ? files(besideOurJar)
                    : Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                            .map(Path::of)
                            .filter(Files::isRegularFile)
                            .toList();
            for (Path library : libraries) {
                digest.update((library.getFileName() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }

        private static List<Path> files(Path directory) throws IOException {
            try (Stream<Path> files = Files.walk(directory)) {
                return files.filter(Files::isRegularFile).sorted().toList();
            }
        }
    }
}
