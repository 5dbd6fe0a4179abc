package org.faultbook.article;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.faultbook.example.Program;
import org.faultbook.example.Transcript;
import org.faultbook.example.Transcripts;

/** Pages and what their programs did. */
public final class Book {
    private final Articles articles;
    private final Transcripts transcripts;
    private final Map<Program, String> highlighted;
    private final Map<String, Transcript> bySource = new HashMap<>();
    private final Map<String, Transcript> byName = new HashMap<>();

    Book(Articles articles, Transcripts transcripts, Map<Program, String> highlighted) {
        this.articles = articles;
        this.transcripts = transcripts;
        this.highlighted = Map.copyOf(highlighted);
        for (Transcript transcript : transcripts.all()) {
            bySource.put(transcript.program().source(), transcript);
            byName.put(transcript.program().name(), transcript);
        }
    }

    public Articles articles() {
        return articles;
    }

    public Transcripts transcripts() {
        return transcripts;
    }

    /** The program as HTML with its tokens marked, once for all languages. */
    public String highlighted(Program program) {
        return highlighted.getOrDefault(program, "");
    }

    /** Of the program that stands in a page as this text; nothing if it failed. */
    public Optional<Transcript> transcriptOf(String source) {
        return Optional.ofNullable(bySource.get(source));
    }

    /** Of the program with this name. */
    public Optional<Transcript> transcriptNamed(String program) {
        return Optional.ofNullable(byName.get(program));
    }

    /** The page as plain AsciiDoc that needs no other file, with what its programs printed. */
    public String plainText(Article article) {
        return PlainText.of(article, this, articles.wording(article.language()));
    }
}
