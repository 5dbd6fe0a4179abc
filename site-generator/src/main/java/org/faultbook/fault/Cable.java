package org.faultbook.fault;

import java.io.IOException;

/**
 * A cable with both ends in this machine (veth(4)): what goes in at {@code near} comes out at {@code far}. Unlike the
 * loopback interface it can be cut, and there can be nobody at its other end.
 */
final class Cable {
    /** An address of TEST-NET-1 (RFC 5737), that of the near end. */
    static final String NEAR = "192.0.2.1";

    /** The neighbour at the far end. */
    static final String FAR = "192.0.2.2";

    private Cable() {}

    /** Lays the cable with nobody at the far end. */
    static void lay(NetworkChanges network) throws IOException {
        network.add("link", "near", "type", "veth", "peer", "name", "far");
        network.ip("address", "add", NEAR + "/24", "dev", "near");
        network.ip("link", "set", "near", "up").ip("link", "set", "far", "up");
    }

    /** Lays the cable with this machine at both ends, so that what it sends from one to the other goes over the cable. */
    static void layWithUsAtBothEnds(NetworkChanges network) throws IOException {
        lay(network);
        network.ip("address", "add", FAR + "/32", "dev", "far");
        for (String end : new String[] {"near", "far"}) {
            // What comes with an address of our own is not a forgery here, and what cannot be delivered is not
            // answered.
            network.put("ipv4/conf/" + end + "/accept_local", "1").put("ipv4/conf/" + end + "/forwarding", "0");
        }
        network.set("ipv4/conf/all/rp_filter", "0");
        // Rules are asked in order, and the first would find that both addresses are ours: these come before it.
        network.add("rule", "pref", "100", "lookup", "local").remove("rule", "pref", "0", "lookup", "local");
        network.add("rule", "pref", "20", "iif", "lo", "to", FAR, "lookup", "20");
        network.add("rule", "pref", "20", "iif", "lo", "to", NEAR, "lookup", "20");
        network.ip("route", "add", FAR, "dev", "near", "src", NEAR, "table", "20");
        network.ip("route", "add", NEAR, "dev", "far", "src", FAR, "table", "20");
    }

    /** Makes the far end a router that passes nothing on, and answers each packet with ICMP: prohibited (ip-rule(8)). */
    static void rejectAtTheFarEnd(NetworkChanges network) throws IOException {
        network.ip("address", "add", FAR + "/32", "dev", "far").put("ipv4/conf/far/forwarding", "1");
        // Who asks it for its hardware address has an address of this machine too, which is no forgery here.
        network.put("ipv4/conf/far/accept_local", "1").set("ipv4/conf/all/rp_filter", "0");
        network.add("rule", "pref", "10", "iif", "far", "to", "203.0.113.0/24", "prohibit");
    }

    /** Drops from now on what one connection sends, when it arrives: the senders learn nothing. */
    static void cut(NetworkChanges network, int client, int server) throws IOException {
        drop(network, "far", client, server);
        drop(network, "near", server, client);
    }

    private static void drop(NetworkChanges network, String end, int from, int to) throws IOException {
        network.add(
                "rule",
                "pref",
                "10",
                "iif",
                end,
                "ipproto",
                "tcp",
                "sport",
                String.valueOf(from),
                "dport",
                String.valueOf(to),
                "blackhole");
    }
}
