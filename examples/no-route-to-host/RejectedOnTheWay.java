///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: firewall-rejects
// expect: java.net.NoRouteToHostException: No route to host
// call: java.nio.channels.SocketChannel.open

import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;

class RejectedOnTheWay {
    public static void main(String[] args) throws Exception {
        var address = new InetSocketAddress(args[0], Integer.parseInt(args[1]));
        try (var channel = SocketChannel.open(address)) { // <1>
            System.out.println("connected to " + channel.getRemoteAddress());
        }
    }
}
