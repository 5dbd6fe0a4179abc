package org.faultbook.fault;

import java.io.IOException;
import java.util.List;
import org.faultbook.fault.Event.Kind;

/**
 * The kernel gives up connecting: nothing answers its SYN, nor the one time that it repeats it. In other networks Linux
 * gives up after 131 seconds: it repeats it four times at pauses of one second (tcp_syn_linear_timeouts), and then six
 * times at pauses that double (tcp_syn_retries). Before Linux 6.5 there were those six alone, for 127 seconds.
 */
public record SynTimeout() implements Fault {
    @Override
    public String does() {
        return "drops each SYN, in a network where Linux repeats it once and gives up after 3 s";
    }

    @Override
    public String expect() {
        return "java.net.ConnectException: Connection timed out";
    }

    /** How often a SYN is repeated is for a whole network to decide. */
    @Override
    public Tier tier() {
        return Tier.PRIVATE_NETWORK;
    }

    @Override
    public boolean kernelSpeaks() {
        return true;
    }

    @Override
    public boolean met(List<Event> events) {
        return Event.contains(events, Kind.DROPPED) && Event.contains(events, Kind.TIMED_OUT);
    }

    @Override
    public Endpoint open(int port) throws IOException {
        return Arrangement.at("127.0.0.1", arrangement -> {
            arrangement
                    .hold(new NetworkChanges(this))
                    .set("ipv4/tcp_syn_retries", "1")
                    .setIfThere("ipv4/tcp_syn_linear_timeouts", "0");
            // Written into the journal when all is over, and last what came last.
            arrangement.witness(KernelCounter.timeoutsFromNow(), Kind.TIMED_OUT);
            return FullBacklog.fill(port, arrangement);
        });
    }
}
