package org.faultbook.example;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What all programs did. */
public final class Transcripts {
    private final List<Transcript> transcripts;
    private final Map<Program, Transcript> byProgram;

    public Transcripts(List<Transcript> transcripts) {
        this.transcripts = List.copyOf(transcripts);
        this.byProgram = transcripts.stream().collect(Collectors.toMap(Transcript::program, Function.identity()));
    }

    public List<Transcript> all() {
        return transcripts;
    }

    /** Nothing for a program that failed. */
    public Optional<Transcript> of(Program program) {
        return Optional.ofNullable(byProgram.get(program));
    }
}
