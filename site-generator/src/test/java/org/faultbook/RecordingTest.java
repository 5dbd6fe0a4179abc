package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.faultbook.example.Conditions;
import org.faultbook.example.Recorder;
import org.faultbook.example.Recording;
import org.faultbook.example.Share;
import org.faultbook.problem.Problems;
import org.faultbook.problem.ProblemsFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several machines run a share each, and one publishes what they recorded. */
class RecordingTest {
    private static final Instant WHEN = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    private Path root;

    private SmallBook book;

    @BeforeEach
    void aGoodBook() throws Exception {
        book = SmallBook.in(root);
    }

    @Test
    void theRecordingsOfAllSharesMakeTheSite() throws Exception {
        Problems problems = new Problems();
        Build.Result result = merge(problems, record("1/2"), record("2/2"));
        assertThat(problems.all()).isEmpty();
        assertThat(new String(result.site().files().get("en/tiny.html"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("Connection reset")
                .contains("recorded on " + System.getProperty("os.name"))
                .contains("2026-01-02T03:04:00Z");
        assertThat(new String(result.site().files().get("evidence.json"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"recorded\": \"2026-01-02T03:04:00Z\"");
    }

    @Test
    void aRecordingIsForThoseToReadWhoMayReadOtherFiles() throws Exception {
        Path usual = Files.createFile(root.resolve("usual"));
        assertThat(Files.getPosixFilePermissions(record("1/1"))).isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void aShareThatIsMissing() throws Exception {
        mergeError("""
                first-of-2.json:1: of the shares of 2, no recording is given of 2/2
                    cure: give every recording with a --recorded of its own""", record("1/2"));
    }

    @Test
    void aRecordingThatWasCutOff() throws Exception {
        Path recording = record("1/1");
        Files.writeString(recording, Files.readString(recording).substring(0, 900));
        mergeError("""
                first-of-1.json:1: no recording, or one that was cut off
                    cure: write it anew with verify --record first-of-1.json""", recording);
    }

    @Test
    void aProgramThatHasChangedSince() throws Exception {
        Path recording = record("1/1");
        book.edit("examples/tiny/Prints.java", text -> text.replace("class Prints", "// A comment.\nclass Prints"));
        mergeError("""
                examples/tiny/Prints.java:1: first-of-1.json has a run of another text of this program
                    cure: record again with the version that merges: the same commit on every machine""", recording);
    }

    @Test
    void aProgramThatNobodyRan() throws Exception {
        Path recording = record("1/1");
        String text = Files.readString(recording);
        Files.writeString(recording, text.replace("tiny/Prints.java", "tiny/Gone.java"));
        mergeError("""
                examples/tiny/Prints.java:1: no recording has a run of this program; given are first-of-1.json
                    cure: record it on a machine that can run it, and give that recording too""", recording);
    }

    @Test
    void aRecordedRunIsJudgedLikeOneOfThisMachine() throws Exception {
        Path recording = record("1/1");
        Files.writeString(recording, Files.readString(recording).replace("hello", "HELLO"));
        mergeError("""
                examples/tiny/Prints.out:1: Prints.java on JDK VERSION: printed something else than was reviewed: [-reviewed-]{+printed+}
                    1: [-hello-]{+HELLO+}
                    cure: mend the program, or review the new output and take it with verify --accept""", recording);
    }

    @Test
    void aRecordingAgainstAnotherServer() throws Exception {
        Path recording = record("1/1");
        Files.writeString(recording, Files.readString(recording).replace("\"lab\": \"this lab\"", "\"lab\": \"x\""));
        mergeError("""
                first-of-1.json:1: recorded against another version of the fault server
                    cure: record again with the version that merges: the same commit on every machine""", recording);
    }

    private Path record(String share) throws Exception {
        Recorder recorder = new Recorder();
        Problems problems = new Problems();
        book.run(problems, conditions(Share.parse(share), List.of(), recorder));
        Path file = root.resolve((share.startsWith("1") ? "first-of-" : "second-of-") + share.charAt(2) + ".json");
        recorder.write(file, Share.parse(share), "this lab", WHEN);
        return file;
    }

    private Build.Result merge(Problems problems, Path... files) throws ProblemsFoundException {
        List<Recording> recordings = Recording.read(List.of(files), "this lab", problems);
        return book.verify(problems, conditions(Share.ALL, recordings, new Recorder()));
    }

    private void mergeError(String expected, Path... files) {
        Problems problems = new Problems();
        try {
            merge(problems, files);
        } catch (ProblemsFoundException e) {
            assertThat(problems.errors()).isNotEmpty();
        }
        String errors = String.join(
                "\n", problems.errors().stream().map(Object::toString).toList());
        assertThat(errors.replace(root + "/", "").replace(System.getProperty("java.version"), "VERSION"))
                .isEqualTo(expected);
    }

    private Conditions conditions(Share share, List<Recording> recordings, Recorder recorder) {
        return book.conditions().recording(share, recorder).recorded(recordings);
    }

    @Test
    void theSharesTogetherAreAllAndNoneTwice() {
        List<String> all = List.of("a", "b", "c", "d", "e");
        assertThat(Stream.of("1/3", "2/3", "3/3").flatMap(share -> Share.parse(share).of(all).stream()))
                .containsExactlyInAnyOrderElementsOf(all);
    }
}
