package org.faultbook.example;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.faultbook.fault.Endpoint;
import org.faultbook.fault.Event;
import org.faultbook.fault.Fault;
import org.faultbook.fault.Host;
import org.faultbook.fault.PrivateNetwork;
import org.faultbook.fault.Surroundings;
import org.faultbook.fault.Tier;

/** Where a fault is opened and its program run: the two must see the same network. */
sealed interface Place extends AutoCloseable {
    /** The best that the machine offers. */
    static Place best() throws IOException {
        return PrivateNetwork.missing().isEmpty() ? Hosted.start() : new Here();
    }

    /** What stands before a command to run it in this place. */
    List<String> prefix();

    Open open(Fault fault) throws IOException;

    boolean offers(Tier tier);

    /** Whether nothing leaves it. */
    boolean isPrivate();

    /** Whether the journal also has what the kernel does by itself. */
    boolean watchesTheKernel();

    @Override
    void close();

    /** A fault that is open. */
    interface Open {
        String host();

        int port();

        Surroundings surroundings();

        /** Closes the fault and tells what happened there. */
        List<Event> close() throws IOException;
    }

    /** The network of the machine. */
    record Here() implements Place {
        @Override
        public List<String> prefix() {
            return List.of();
        }

        @Override
        public boolean offers(Tier tier) {
            return tier != Tier.PRIVATE_NETWORK;
        }

        @Override
        public boolean isPrivate() {
            return false;
        }

        @Override
        public boolean watchesTheKernel() {
            return false;
        }

        @Override
        public Open open(Fault fault) throws IOException {
            Endpoint endpoint = fault.open();
            return new Open() {
                @Override
                public String host() {
                    return endpoint.host();
                }

                @Override
                public int port() {
                    return endpoint.port();
                }

                @Override
                public Surroundings surroundings() {
                    return endpoint.surroundings();
                }

                @Override
                public List<Event> close() {
                    endpoint.awaitClients();
                    endpoint.close();
                    return endpoint.journal().events();
                }
            };
        }

        @Override
        public void close() {
            // nothing is held
        }
    }

    /** A private network with a {@link Host} in it: what runs there reaches nothing else on this machine or outside. */
    final class Hosted implements Place {
        private final Process process;
        private final long pid;
        private final BufferedWriter commands;
        private final BufferedReader answers;

        private Hosted(Process process) throws IOException {
            this.process = process;
            this.commands = process.outputWriter(StandardCharsets.UTF_8);
            this.answers = process.inputReader(StandardCharsets.UTF_8);
            this.pid = Long.parseLong(answer("ready"));
        }

        static Hosted start() throws IOException {
            List<String> command = PrivateNetwork.command(
                    List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m"), Host.class);
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            return new Hosted(
                    builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
        }

        @Override
        public List<String> prefix() {
            return List.of(
                    "nsenter", "--target", String.valueOf(pid), "--user", "--net", "--preserve-credentials", "--");
        }

        @Override
        public boolean offers(Tier tier) {
            return true;
        }

        @Override
        public boolean isPrivate() {
            return true;
        }

        @Override
        public boolean watchesTheKernel() {
            return true;
        }

        @Override
        public Open open(Fault fault) throws IOException {
            tell("open " + fault.name());
            String[] address = answer("opened").split(" ", 2);
            Surroundings surroundings = Surroundings.parse(linesUntil("go"));
            return new Open() {
                @Override
                public String host() {
                    return address[0];
                }

                @Override
                public int port() {
                    return Integer.parseInt(address[1]);
                }

                @Override
                public Surroundings surroundings() {
                    return surroundings;
                }

                @Override
                public List<Event> close() throws IOException {
                    tell("close");
                    return linesUntil("closed").stream().map(Event::parse).toList();
                }
            };
        }

        private void tell(String command) throws IOException {
            commands.write(command + "\n");
            commands.flush();
        }

        private String answer(String word) throws IOException {
            String line = line();
            if (!line.startsWith(word + " ")) {
                throw new IOException("the private network answers: " + line);
            }
            return line.substring(word.length() + 1);
        }

        private List<String> linesUntil(String last) throws IOException {
            List<String> lines = new ArrayList<>();
            for (String line = line(); !line.equals(last); line = line()) {
                if (line.startsWith(Host.FAILED)) {
                    throw new IOException("the private network answers: " + line);
                }
                lines.add(line);
            }
            return lines;
        }

        private String line() throws IOException {
            String line = answers.readLine();
            if (line == null) {
                throw new IOException("the private network has ended");
            }
            return line;
        }

        @Override
        public void close() {
            try {
                commands.close();
                if (!process.waitFor(2, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (IOException e) {
                process.destroyForcibly();
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
