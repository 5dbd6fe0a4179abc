package org.faultbook.site;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.cache.Key;
import org.faultbook.example.Program;
import org.faultbook.fault.Fault;
import org.faultbook.fault.Lab;

/** What JBang needs to run a program together with its fault: launchers on the site, aliases in the repository. */
public final class JBang {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final String LAB = "site-generator/src/main/java/org/faultbook/fault/";
    private static final Map<String, String> LAB_SOURCES = readLabSources();

    private JBang() {}

    static String launcherPath(Program program) {
        return "lab/Run" + program.name() + ".java";
    }

    /**
     * A script that names the program and the lab's files one by one: only such lines does JBang resolve when the script
     * itself comes from a web server.
     */
    static String launcher(Program program) {
        String sources = labSources().keySet().stream()
                .map(path -> "//SOURCES " + path + "\n")
                .collect(Collectors.joining());
        return """
                ///usr/bin/env jbang "$0" "$@" ; exit $?
                //JAVA 17+
                //SOURCES ../examples/%s/%s
                %s
                class Run%s {
                    public static void main(String[] args) throws Exception {
                        System.exit(org.faultbook.fault.Lab.run("%s", "%s"));
                    }
                }
                """.formatted(
                program.slug(), program.fileName(), sources, program.name(), faultName(program), program.name());
    }

    /** The repository's {@code jbang-catalog.json}: an alias a program, one a page for its first, and the lab itself. */
    public static String catalogue(List<Program> programs) {
        Map<String, Object> aliases = new TreeMap<>();
        aliases.put("lab", alias("Starts the misbehaving servers on loopback", List.of(), List.of()));
        for (Program program : programs) {
            if (program.kind() == Program.Kind.JAVA && program.isToRun()) {
                List<String> sources = List.of("examples/" + program.slug() + "/" + program.fileName());
                List<String> arguments = List.of("--run", faultName(program), program.name());
                String description = "Runs " + program.name() + " against the fault \"" + faultName(program) + "\"";
                Map<String, Object> alias = alias(description, sources, arguments);
                aliases.put(program.name(), alias);
                aliases.putIfAbsent(program.slug(), alias);
            }
        }
        Map<String, Object> catalogue = new LinkedHashMap<>();
        catalogue.put("aliases", aliases);
        return GSON.toJson(catalogue) + "\n";
    }

    private static Map<String, Object> alias(String description, List<String> sources, List<String> arguments) {
        Map<String, Object> alias = new LinkedHashMap<>();
        alias.put("script-ref", LAB + "Lab.java");
        alias.put("description", description);
        // Not package-info.java, which needs a library for its annotation.
        alias.put(
                "sources",
                Stream.concat(Stream.of(LAB + "[A-Z]*.java"), sources.stream()).toList());
        if (!arguments.isEmpty()) {
            alias.put("arguments", arguments);
        }
        return alias;
    }

    private static String faultName(Program program) {
        return program.fault().map(Fault::name).orElse("none");
    }

    /** Which lab this is: a hash of its sources. */
    public static String labVersion() {
        return Key.of(List.copyOf(labSources().values())).hash();
    }

    /** Path, such as {@code org/faultbook/fault/Lab.java}, to text: the lab as it was compiled into this program. */
    static Map<String, String> labSources() {
        return LAB_SOURCES;
    }

    private static Map<String, String> readLabSources() {
        try {
            URL lab = Lab.class.getResource("Lab.java");
            if (lab == null) {
                throw new IllegalStateException("the sources of the lab are not in the class path");
            }
            URI uri = lab.toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    return sourcesBeside(jar.provider().getPath(uri));
                }
            }
            return sourcesBeside(Path.of(uri));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> sourcesBeside(Path lab) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.list(lab.resolveSibling(""))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.put(
                        "org/faultbook/fault/" + file.getFileName(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return sources;
    }
}
