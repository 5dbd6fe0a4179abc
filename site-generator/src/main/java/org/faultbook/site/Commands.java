package org.faultbook.site;

import java.util.Optional;
import org.faultbook.example.Program;
import org.faultbook.fault.Fault;

/**
 * The commands that a page prints for its readers.
 *
 * @param base the address of the site with a slash at its end, or empty: then the commands work in the site's folder
 */
record Commands(String base) {
    private static final String TARGET = " HOST PORT";

    /** Starts the fault and runs the program; nothing where JBang cannot do that, or where there is no fault. */
    Optional<String> withFault(Program program) {
        return program.kind() == Program.Kind.JAVA && program.fault().isPresent()
                ? Optional.of("jbang " + base + JBang.launcherPath(program))
                : Optional.empty();
    }

    /** Runs the program against any host and port. */
    String alone(Program program) {
        String file = base + "examples/" + program.slug() + "/" + program.fileName();
        Optional<Fault> fault = program.fault();
        String arguments = fault.isPresent() ? TARGET : "";
        return switch (program.kind()) {
            case JAVA -> "jbang " + file + arguments;
            case PYTHON ->
                base.isEmpty()
                        ? "python3 " + file + arguments
                        : "curl -sO " + file + " && python3 " + program.fileName() + arguments;
        };
    }
}
