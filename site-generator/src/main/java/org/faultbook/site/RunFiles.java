package org.faultbook.site;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.faultbook.article.Packed;
import org.faultbook.example.Program;
import org.faultbook.example.Transcript;
import org.faultbook.example.Transcripts;

/**
 * What the programs of a book and their runs bring to its site.
 *
 * @param files programs, their launchers and the evidence, by path
 * @param programs the texts of all
 * @param outputs what they printed, by JDK
 */
record RunFiles(Map<String, Packed> files, Set<String> programs, Set<String> outputs) {
    static RunFiles of(Transcripts transcripts) {
        RunFiles all = new RunFiles(new HashMap<>(), new HashSet<>(), new HashSet<>());
        transcripts.all().forEach(all::add);
        all.add(Site.EVIDENCE, Evidence.json(transcripts));
        return all;
    }

    private void add(Transcript transcript) {
        Program program = transcript.program();
        add("examples/" + program.slug() + "/" + program.fileName(), program.source());
        add(Evidence.path(program), Evidence.json(transcript));
        if (program.kind() == Program.Kind.JAVA && program.fault().isPresent()) {
            add(JBang.launcherPath(program), JBang.launcher(program));
        }
        programs.add(program.source());
        transcript.toolchainsByOutput().keySet().forEach(output -> outputs.add(ProgramBlock.lines(output)));
    }

    private void add(String path, String content) {
        files.put(path, Packed.of(Layout.bytes(content)));
    }
}
