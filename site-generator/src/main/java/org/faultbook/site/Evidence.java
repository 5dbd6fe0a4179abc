package org.faultbook.site;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
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

    static String json(Transcripts transcripts) {
        return GSON.toJson(transcripts.all().stream().map(Evidence::program).toList()) + "\n";
    }

    private static Map<String, Object> program(Transcript transcript) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put(
                "program",
                transcript.program().slug() + "/" + transcript.program().fileName());
        entry.put("sha256", sha256(transcript.program().source()));
        entry.put("fault", transcript.program().fault().map(Fault::name).orElse("none"));
        entry.put("output", transcript.output());
        entry.put("runs", transcript.runs().stream().map(Evidence::run).toList());
        return entry;
    }

    private static Map<String, Object> run(Transcript.Run run) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("toolchain", run.toolchain());
        entry.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        if (run instanceof Ran ran) {
            entry.put("thrown", ran.thrown().stream().map(Object::toString).toList());
            if (!ran.withoutFault().isEmpty()) {
                entry.put("withoutFault", ran.withoutFault());
            }
            entry.put("journal", ran.journal().stream().map(Event::toString).toList());
        } else if (run instanceof NotRun notRun) {
            entry.put("notRun", notRun.reason());
        }
        return entry;
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
