package org.faultbook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.faultbook.article.Packed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
    @TempDir
    private Path directory;

    @Test
    void theNewSiteReplacesTheOldOneAsAWhole() throws Exception {
        publish(Map.of("evidence.json", "[]", "en/old.html", "old"));
        publish(Map.of("evidence.json", "[]", "en/new.html", "new"));
        assertThat(site().resolve("en/old.html")).doesNotExist();
        assertThat(site().resolve("en/new.html")).hasContent("new");
        assertThat(directory)
                .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("."));
    }

    @Test
    void aDirectoryThatIsNoSiteIsLeftAlone() throws Exception {
        publish(Map.of("evidence.json", "[]"));
        Files.writeString(site().resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> publish(Map.of("evidence.json", "[]")))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageEndingWith(
                        "holds something that is no Faultbook site, and would be replaced (thesis.txt): name another"
                                + " directory");
        assertThat(site().resolve("thesis.txt")).hasContent("years of work");
    }

    @Test
    void aFileInThePlaceOfTheSite() throws Exception {
        Files.writeString(site(), "a file");
        assertThatThrownBy(() -> publish(Map.of("evidence.json", "[]")))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageEndingWith("is a file, and the site needs a directory");
    }

    @Test
    void whatAProcessThatDiedWhileWritingLeftBehindIsClearedAway() throws Exception {
        publish(Map.of("evidence.json", "[]"));
        Files.createDirectories(directory.resolve(".site.next/en"));
        Files.writeString(directory.resolve(".site.next/en/half.html"), "hal");
        publish(Map.of("evidence.json", "[]"));
        assertThat(site().resolve("en/half.html")).doesNotExist();
        assertThat(directory.resolve(".site.next")).doesNotExist();
    }

    @Test
    void aProcessThatDiedBetweenTheRenamesLostNothing() throws Exception {
        publish(Map.of("evidence.json", "[]", "en/old.html", "old"));
        Files.move(site(), directory.resolve(".site.previous"));
        new Publication(site()).recover();
        assertThat(site().resolve("en/old.html")).hasContent("old");
    }

    private Path site() {
        return directory.resolve("site");
    }

    private void publish(Map<String, String> files) throws Exception {
        Map<String, Packed> packed = files.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> Packed.of(file.getValue().getBytes(StandardCharsets.UTF_8))));
        new Publication(site()).publish(packed);
    }
}
