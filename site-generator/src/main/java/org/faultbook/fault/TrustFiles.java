package org.faultbook.fault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The lab's authority as files for programs in a process of their own; deleted when this JVM ends. */
record TrustFiles(Path jks, Path pem) {
    /** Those of this JVM, written when they are first asked for. */
    static TrustFiles here() {
        return Written.HERE;
    }

    private static final class Written {
        static final TrustFiles HERE = write();
    }

    private static TrustFiles write() {
        try {
            Path directory = Files.createTempDirectory("faultbook-trust");
            directory.toFile().deleteOnExit();
            return new TrustFiles(
                    write(directory.resolve("trust.jks"), store()),
                    write(directory.resolve("trust.pem"), Trust.pem().getBytes(US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path file, byte[] content) throws IOException {
        file.toFile().deleteOnExit();
        return Files.write(file, content);
    }

    /** JKS, which a program reads without a password; the PKCS #12 of JDK 17 encrypts certificates too. */
    private static byte[] store() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Trust.store("JKS").store(bytes, "not checked".toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        return bytes.toByteArray();
    }
}
