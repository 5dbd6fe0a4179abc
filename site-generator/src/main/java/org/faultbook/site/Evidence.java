package org.faultbook.site;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.example.Program;
import org.faultbook.example.Provenance.Elsewhere;
import org.faultbook.example.Transcript;
import org.faultbook.example.Transcript.NotRun;
import org.faultbook.example.Transcript.Ran;
import org.faultbook.example.Transcripts;
import org.faultbook.fault.Event;
import org.faultbook.fault.Fault;

/** Every run as JSON, for those who want to see for themselves. */
final class Evidence {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private Evidence() {}

    /** Where the evidence of one program stands on the site. */
    static String path(Program program) {
        return "examples/" + program.slug() + "/" + program.fileName() + ".json";
    }

    static String json(Transcripts transcripts) {
        return GSON.toJson(transcripts.all().stream().map(Evidence::program).toList()) + "\n";
    }

    /** Of one program, as in the evidence of all. */
    static String json(Transcript transcript) {
        return GSON.toJson(program(transcript)) + "\n";
    }

    private static Map<String, Object> program(Transcript transcript) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put(
                "program",
                transcript.program().slug() + "/" + transcript.program().fileName());
        entry.put("sha256", sha256(transcript.program().source()));
        entry.put("fault", transcript.program().fault().map(Fault::name).orElse("none"));
        entry.put("output", transcript.output());
        entry.put(
                "runs",
                transcript.runs().stream().map(run -> run(run, transcript)).toList());
        return entry;
    }

    private static Map<String, Object> run(Transcript.Run run, Transcript transcript) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("toolchain", run.toolchain());
        if (!run.output().equals(transcript.output())) {
            entry.put("output", run.output());
        }
        if (run instanceof Ran ran) {
            entry.put("system", ran.provenance().system());
            if (ran.provenance() instanceof Elsewhere elsewhere) {
                entry.put("recorded", elsewhere.when());
            }
            entry.put("thrown", ran.thrown().stream().map(Object::toString).toList());
            entry.put("journal", lines(ran.journal()));
            ran.twin().ifPresent(twin -> {
                entry.put("withoutFault", twin.ending());
                entry.put("journalWithoutFault", lines(twin.journal()));
            });
        } else if (run instanceof NotRun notRun) {
            entry.put("notRun", notRun.reason());
        } else {
            entry.put("onlyCompiled", true);
        }
        return entry;
    }

    private static List<String> lines(List<Event> journal) {
        return journal.stream().map(Event::toString).toList();
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
