package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs in a process of their own trust the lab by what they are started with. */
class TrustTest {
    private static final String PYTHON = """
            import sys, urllib.error, urllib.request
            try:
                print(urllib.request.urlopen("https://%s:%s/" % (sys.argv[1], sys.argv[2])).status)
            except urllib.error.URLError as e:
                print(type(e.reason).__name__, e.reason.verify_message)
            """;

    @ParameterizedTest
    @EnumSource
    void theHealthyServerIsTrusted(TlsClient client) throws Exception {
        try (Endpoint endpoint = HealthyTls.BY_NAME.open()) {
            assertThat(OwnProcess.run(endpoint, client)).containsExactly("hello");
        }
    }

    @Test
    void aTwinDiffersFromItsFaultByNothingThatAProgramIsGiven() throws Exception {
        for (TlsFault fault : TlsFault.all()) {
            TlsFault twin = (TlsFault) fault.healthy();
            assertThat(twin.host()).as(fault.name()).isEqualTo(fault.host());
            assertThat(twin.surroundings()).as(fault.name()).isEqualTo(fault.surroundings());
            try (Endpoint endpoint = twin.open()) {
                assertThat(TlsClient.SSL_SOCKET.exchange(endpoint)).isEqualTo("hello\n");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theUntrustedOneIsNot(TlsClient client) throws Exception {
        try (Endpoint endpoint = Fault.named("tls-untrusted").open()) {
            assertThat(OwnProcess.run(endpoint, client))
                    .first()
                    .asString()
                    .endsWith("unable to find valid certification path to requested target");
        }
    }

    @Test
    void pythonReadsTheSame() throws Exception {
        assertThat(python("healthy-tls")).containsExactly("200");
        assertThat(python("tls-untrusted"))
                .containsExactly("SSLCertVerificationError unable to get local issuer certificate");
        assertThat(python("tls-expired")).containsExactly("SSLCertVerificationError certificate has expired");
        assertThat(python("tls-wrong-host"))
                .containsExactly(
                        "SSLCertVerificationError Hostname mismatch, certificate is not valid for 'localhost'.");
    }

    private static List<String> python(String fault) throws Exception {
        try (Endpoint endpoint = Fault.named(fault).open()) {
            return OwnProcess.output(
                    endpoint, List.of("python3", "-c", PYTHON, endpoint.host(), String.valueOf(endpoint.port())));
        }
    }

    @Test
    void theFileForOthersHoldsTheRootAlone() throws Exception {
        try (Endpoint endpoint = HealthyTls.BY_NAME.open()) {
            Path file = Path.of(endpoint.surroundings().environment().get("SSL_CERT_FILE"));
            assertThat(Files.readString(file)).isEqualTo(Trust.pem()).containsOnlyOnce("BEGIN CERTIFICATE");
        }
    }

    @Test
    void theFilesAreGoneWhenTheJvmHasEnded() throws Exception {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OpensAndEnds.class.getName())
                .start();
        String file =
                new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).trim();
        assertThat(process.waitFor()).isZero();
        assertThat(Path.of(file)).isAbsolute().doesNotExist();
        assertThat(Path.of(file).getParent()).doesNotExist();
    }

    static final class OpensAndEnds {
        public static void main(String[] args) throws Exception {
            try (Endpoint endpoint = HealthyTls.BY_NAME.open()) {
                System.out.println(endpoint.surroundings().environment().get("SSL_CERT_FILE"));
            }
        }
    }
}
