package org.faultbook.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.io.StringWriter;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.faultbook.fault.Endpoint;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

class FaultyTest {
    private static final Path SOURCES = Path.of(System.getProperty("repository"), "site-generator/src/main/java");

    /** What the tests below had, for a look at it when they have ended. */
    private static final AtomicInteger PORT = new AtomicInteger();

    @Test
    void aTestGetsTheFaultThatItNames(@Faulty("reset") Endpoint server) throws IOException {
        try (Socket socket = new Socket(server.host(), server.port())) {
            socket.getOutputStream().write('x');
            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isExactlyInstanceOf(SocketException.class)
                    .hasMessage("Connection reset");
        }
    }

    @Test
    void severalFaultsStandBesideEachOther(@Faulty("refuse") Endpoint refusing, @Faulty("healthy") Endpoint healthy)
            throws IOException {
        assertThatThrownBy(() -> new Socket(refusing.host(), refusing.port()).close())
                .hasMessage("Connection refused");
        new Socket(healthy.host(), healthy.port()).close();
    }

    @Test
    void theServerIsGoneWhenTheTestHasEnded() {
        assertThat(failures(Closed.class)).isEmpty();
        assertThatThrownBy(() -> new Socket("127.0.0.1", PORT.get()).close()).hasMessage("Connection refused");
    }

    @Test
    void anUnknownFaultIsAnsweredWithTheKnownOnes() {
        assertThat(failures(Unknown.class))
                .singleElement(STRING)
                .startsWith("@Faulty(\"rest\"): unknown fault \"rest\"; there are: ")
                .contains("refuse, ");
    }

    @Test
    void aFaultThatNeedsANetworkOfItsOwnIsRefusedInASentence() {
        assertThat(failures(OwnNetwork.class))
                .singleElement(STRING)
                .startsWith("@Faulty(\"abort\"): the fault \"abort\" opens only in a private network");
    }

    @Test
    void aFaultForAWholeClassIsRefusedInASentence() {
        assertThat(failures(ForAll.class))
                .singleElement(STRING)
                .isEqualTo("@Faulty opens a fault for one test: put it on a parameter of the test or of @BeforeEach");
    }

    /** The example is taken out of the Javadoc, compiled and run. */
    @Test
    void theExampleInTheDocumentationPasses(@TempDir Path directory) throws Exception {
        String source = Files.readString(SOURCES.resolve("org/faultbook/junit/Faulty.java"));
        String example = source.substring(source.indexOf("{@code") + "{@code".length(), source.indexOf("}</pre>"))
                .replaceAll("(?m)^ \\* ?", "");
        assertThat(example.strip().lines().count()).as("lines").isBetween(4L, 6L);
        compile(directory, """
                import static org.junit.jupiter.api.Assertions.assertThrows;
                import java.io.IOException;
                import java.net.URI;
                import org.faultbook.fault.Endpoint;
                import org.faultbook.junit.Faulty;
                import org.junit.jupiter.api.Test;
                class Example {%s}
                """.formatted(example));
        URL[] classes = {directory.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, FaultyTest.class.getClassLoader())) {
            assertThat(failures(loader.loadClass("Example"))).isEmpty();
        }
    }

    static class Closed {
        @Test
        void remembersItsPort(@Faulty("healthy") Endpoint server) {
            PORT.set(server.port());
        }
    }

    static class Unknown {
        @Test
        void neverRuns(@Faulty("rest") Endpoint none) {
            PORT.set(none.port());
        }
    }

    static class OwnNetwork {
        @Test
        void neverRuns(@Faulty("abort") Endpoint none) {
            PORT.set(none.port());
        }
    }

    static class ForAll {
        @BeforeAll
        static void neverRuns(@Faulty("reset") Endpoint none) {
            PORT.set(none.port());
        }

        @Test
        void isNotReached() {}
    }

    private static void compile(Path directory, String text) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        SimpleJavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Example.java"), SimpleJavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return text;
                    }
                };
        List<String> options = List.of("-d", directory.toString(), "-cp", System.getProperty("java.class.path"));
        boolean compiled =
                compiler.getTask(said, null, null, options, null, List.of(file)).call();
        assertThat(compiled).as(said.toString()).isTrue();
    }

    /** The messages of what failed. */
    private static List<String> failures(Class<?> tests) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(tests))
                                .build(),
                        listener);
        TestExecutionSummary summary = listener.getSummary();
        assertThat(summary.getTestsFoundCount()).isEqualTo(1);
        return summary.getFailures().stream()
                .map(failure -> String.valueOf(failure.getException().getMessage()))
                .toList();
    }
}
