package org.faultbook;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.faultbook.example.Share;
import org.faultbook.problem.ProblemsFoundException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Exit codes: 0 success, 1 something in the docs is wrong, 2 wrong usage. */
@Command(
        name = "faultbook",
        description = "Runs the programs out of the pages against a server that misbehaves, and builds the site.",
        mixinStandardHelpOptions = true,
        version = "Faultbook 1.0-SNAPSHOT",
        subcommands = {
            BuildCommand.class,
            VerifyCommand.class,
            ServeCommand.class,
            LabCommand.class,
            FollowsCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = "%nExit codes: 0 success, 1 something in the docs is wrong, 2 wrong usage.")
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // What is published must not depend on who publishes it: some languages have digits of their own.
        Locale.setDefault(Locale.ROOT);
        System.exit(Relaunch.exitCode(args)
                .orElseGet(() -> run(
                        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                        args)));
    }

    /** As {@link #main}, with the exit code as its answer. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine commandLine = new CommandLine(new Main());
        commandLine.registerConverter(Share.class, text -> {
            try {
                return Share.parse(text);
            } catch (IllegalArgumentException e) {
                throw new CommandLine.TypeConversionException(e.getMessage());
            }
        });
        commandLine.setOut(out).setErr(err);
        commandLine.setExecutionExceptionHandler((exception, command, parsed) -> {
            if (exception instanceof ProblemsFoundException) {
                return 1;
            }
            if (exception instanceof UsageException) {
                err.println(command.getCommandName() + ": " + exception.getMessage());
                return 2;
            }
            err.println(command.getCommandName() + ": " + describe(exception));
            return 1;
        });
        commandLine.setParameterExceptionHandler((exception, arguments) -> {
            err.println(exception.getMessage());
            CommandLine.UnmatchedArgumentException.printSuggestions(exception, err);
            err.println("Try \"" + exception.getCommandLine().getCommandSpec().qualifiedName() + " --help\".");
            return 2;
        });
        if (args.length == 0) {
            commandLine.usage(err);
            return 2;
        }
        return commandLine.execute(args);
    }

    private static String describe(Throwable exception) {
        return exception.getCause() == null ? exception.toString() : exception + ": " + describe(exception.getCause());
    }
}
