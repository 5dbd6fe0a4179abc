package org.faultbook.example;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.faultbook.cache.Key;
import org.faultbook.cache.WholeFile;

/** Collects the runs of one verification that did as their programs promise. */
public final class Recorder {
    private final Map<String, Recording.Entry> entries = new ConcurrentHashMap<>();

    /** Of several runs on one toolchain, the last stays. */
    void add(Program program, Toolchain toolchain, Observation observation) {
        String name = program.slug() + "/" + program.fileName();
        entries.put(
                name + " " + toolchain.name(),
                new Recording.Entry(
                        name,
                        Key.of(program.source()).hash(),
                        toolchain.kind(),
                        toolchain.name(),
                        toolchain.feature(),
                        observation));
    }

    /** How many runs there are to be written. */
    public int size() {
        return entries.size();
    }

    /**
     * Writes the recording, whole or not at all.
     *
     * @param lab which server the programs met, as a hash
     * @param when the runs were made
     */
    public void write(Path file, Share share, String lab, Instant when) throws IOException {
        List<Recording.Entry> sorted = entries.values().stream()
                .sorted(Comparator.comparing(Recording.Entry::program).thenComparing(Recording.Entry::toolchain))
                .toList();
        String system = new Provenance.Here(false).system();
        String minute = when.truncatedTo(ChronoUnit.MINUTES).toString();
        Recording.Content content =
                new Recording.Content(Recording.FORMAT, lab, share.toString(), system, minute, sorted);
        WholeFile.write(
                file,
                new GsonBuilder()
                                .disableHtmlEscaping()
                                .setPrettyPrinting()
                                .create()
                                .toJson(content) + "\n");
    }
}
