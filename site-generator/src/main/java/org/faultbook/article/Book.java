package org.faultbook.article;

import java.util.Map;
import java.util.Optional;
import org.faultbook.example.Program;
import org.faultbook.example.Transcript;
import org.faultbook.example.Transcripts;

/**
 * Pages and what their programs did.
 *
 * @param highlighted each program as HTML with its tokens marked, once for all languages
 */
public record Book(Articles articles, Transcripts transcripts, Map<Program, String> highlighted) {
    public Book {
        highlighted = Map.copyOf(highlighted);
    }

    /** Of the program that stands in a page as this text; nothing if it failed. */
    public Optional<Transcript> transcriptOf(String source) {
        return transcripts.all().stream()
                .filter(transcript -> transcript.program().source().equals(source))
                .findFirst();
    }

    /** Of the program with this name. */
    public Optional<Transcript> transcriptNamed(String program) {
        return transcripts.all().stream()
                .filter(transcript -> transcript.program().name().equals(program))
                .findFirst();
    }
}
