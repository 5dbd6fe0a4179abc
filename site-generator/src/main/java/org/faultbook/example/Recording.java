package org.faultbook.example;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.faultbook.cache.Key;
import org.faultbook.example.Program.Kind;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problems;
import org.faultbook.problem.TextFile;
import org.jspecify.annotations.Nullable;

/** The runs that another verification made, perhaps on another machine: raw, so that they are judged here. */
public final class Recording {
    static final String FORMAT = "Faultbook recording 1";

    private final Path file;
    private final Content content;
    private final Share share;

    private Recording(Path file, Content content, Share share) {
        this.file = file;
        this.content = content;
        this.share = share;
    }

    /** The file's JSON. */
    record Content(String format, String lab, String share, String system, String when, List<Entry> runs) {}

    /**
     * One run.
     *
     * @param source the program's text, as a hash
     */
    record Entry(String program, String source, Kind kind, String toolchain, int feature, Observation observation) {}

    /**
     * Reads recordings that together must hold every share of the programs.
     *
     * @param lab which server the programs should have met, as a hash
     */
    public static List<Recording> read(List<Path> files, String lab, Problems problems) {
        List<Recording> recordings = new ArrayList<>();
        for (Path file : files) {
            read(file, lab, problems).ifPresent(recordings::add);
        }
        if (recordings.size() == files.size()) {
            reportMissingShares(recordings, problems);
        }
        return recordings;
    }

    private static Optional<Recording> read(Path file, String lab, Problems problems) {
        Optional<String> text = TextFile.read(file, problems);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Content> content = parse(text.get());
        if (content.isEmpty()) {
            problems.error(
                    Origin.of(file),
                    "no recording, or one that was cut off",
                    "write it anew with verify --record " + file.getFileName());
            return Optional.empty();
        }
        if (!content.get().lab().equals(lab)) {
            problems.error(
                    Origin.of(file),
                    "recorded against another version of the fault server",
                    "record again with the version that merges: the same commit on every machine");
            return Optional.empty();
        }
        return Optional.of(
                new Recording(file, content.get(), Share.parse(content.get().share())));
    }

    private static Optional<Content> parse(String text) {
        try {
            @Nullable Content content = new Gson().fromJson(text, Content.class);
            return Optional.ofNullable(content).filter(read -> FORMAT.equals(read.format()) && read.runs() != null);
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    private static void reportMissingShares(List<Recording> recordings, Problems problems) {
        recordings.stream()
                .collect(Collectors.groupingBy(recording -> recording.share.count()))
                .forEach((count, ofOneCount) -> {
                    TreeSet<Integer> there = ofOneCount.stream()
                            .map(recording -> recording.share.index())
                            .collect(Collectors.toCollection(TreeSet::new));
                    String missing = IntStream.rangeClosed(1, count)
                            .filter(index -> !there.contains(index))
                            .mapToObj(index -> index + "/" + count)
                            .collect(Collectors.joining(", "));
                    if (!missing.isEmpty()) {
                        problems.error(
                                Origin.of(ofOneCount.get(0).file),
                                "of the shares of " + count + ", no recording is given of " + missing,
                                "give every recording with a --recorded of its own");
                    }
                });
    }

    /** What it holds of a program. */
    List<Entry> of(Program program) {
        String name = program.slug() + "/" + program.fileName();
        return content.runs().stream()
                .filter(entry -> entry.program().equals(name))
                .toList();
    }

    boolean isOfThisText(Entry entry, Program program) {
        return entry.source().equals(Key.of(program.source()).hash());
    }

    Provenance provenance() {
        return new Provenance.Elsewhere(content.system(), content.when());
    }

    /** For a message: its file's name. */
    String name() {
        return String.valueOf(file.getFileName());
    }

    /** For a message: all of them. */
    static String names(List<Recording> recordings) {
        return recordings.stream().map(Recording::name).collect(Collectors.joining(", "));
    }
}
