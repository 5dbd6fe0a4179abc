package org.faultbook.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void everyLineThatDiffersWithItsWords() {
        assertThat(Difference.lines(
                        List.of("same", "hello two", "gone", "same again", "end"),
                        List.of("new", "same", "hello 2", "same again", "end")))
                .isEqualTo("""
                        1: {+new+}
                        2: hello [-two-]{+2+}
                        3: [-gone-]""");
    }

    @Test
    void longDifferencesAreCut() {
        assertThat(Difference.lines(Collections.nCopies(20, "a"), Collections.nCopies(20, "b")))
                .startsWith("1: [-a-]{+b+}\n2: ")
                .endsWith("\n... and 8 more lines");
    }

    @Test
    void wordsOfWhatIsAlike() {
        assertThat(Difference.words(
                        "java.net.ConnectException: Connection reset", "java.net.SocketException: Connection reset"))
                .contains("java.net.[-ConnectException-]{+SocketException+}: Connection reset");
        assertThat(Difference.words("it prints", "java.io.IOException: no")).isEmpty();
    }

    @Test
    void aDifferenceAsPatchesShowIt() {
        assertThat(Difference.unified("a.out", List.of("one", "two"), List.of("one", "2")))
                .isEqualTo("""
                --- a.out
                +++ a.out
                @@ -1,2 +1,2 @@
                 one
                -two
                +2""");
    }
}
