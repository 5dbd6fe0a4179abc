package org.faultbook.fault;

import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.faultbook.fault.Event.Kind;

/** Receives UDP datagrams until closed and plays the fault's script to each, one after the other. */
final class DatagramServer implements Closeable {
    private static final int LARGEST = 65_535;
    /** Whoever comes after so many others has the number 0. */
    private static final int MOST_PEERS = 64;

    /** What is done with a datagram. */
    @FunctionalInterface
    interface Script {
        void play(Exchange exchange) throws IOException;
    }

    private final DatagramSocket socket;
    private final Journal journal;
    private final Script script;
    private final Thread thread;
    /** Who has sent something, in the order in which they first did: a UDP socket has no connections that could be counted. */
    private final List<SocketAddress> peers = new ArrayList<>();

    DatagramServer(SocketAddress address, Journal journal, Script script) throws IOException {
        this.socket = new DatagramSocket(address);
        this.journal = journal;
        this.script = script;
        this.thread = new Thread(this::receiveUntilClosed, "faultbook");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void receiveUntilClosed() {
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
            try {
                socket.receive(packet);
                script.play(new Exchange(packet));
            } catch (IOException e) {
                // The socket was closed, or the peer is gone: the loop's condition tells.
                continue;
            }
        }
    }

    /** What was received, and what is sent back. */
    final class Exchange {
        private final SocketAddress peer;
        private final byte[] received;
        private final int number;

        private Exchange(DatagramPacket packet) {
            this.peer = packet.getSocketAddress();
            this.received = Arrays.copyOf(packet.getData(), packet.getLength());
            if (!peers.contains(peer) && peers.size() < MOST_PEERS) {
                peers.add(peer);
            }
            this.number = peers.indexOf(peer) + 1;
        }

        byte[] received() {
            return received;
        }

        /** What the peer does then comes after this in the journal, however quick it is. */
        void send(byte[] datagram, Kind kind, int bytes) throws IOException {
            synchronized (journal) {
                socket.send(new DatagramPacket(datagram, datagram.length, peer));
                note(kind, bytes);
            }
        }

        void note(Kind kind, int bytes) {
            journal.add(new Event(number, kind, bytes));
        }
    }

    @Override
    public void close() {
        socket.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
