///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: unreachable-network
// expect: java.net.SocketException: Network is unreachable
// call: java.net.DatagramSocket.send

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;

class UdpNoNetwork {
    public static void main(String[] args) throws Exception {
        var address = new InetSocketAddress(args[0], Integer.parseInt(args[1]));
        byte[] metric = "requests:1|c".getBytes();
        try (var socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(metric, metric.length, address));
            System.out.println("sent");
        }
    }
}
