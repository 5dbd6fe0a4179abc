///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: port-taken
// expect: java.net.BindException: Address already in use
// call: com.sun.net.httpserver.HttpServer.create

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;

class StartHttpServer {
    public static void main(String[] args) throws Exception {
        var address = new InetSocketAddress(args[0], Integer.parseInt(args[1]));
        var server = HttpServer.create(address, 0); // <1>
        server.start();
        System.out.println("started");
        server.stop(0); // <2>
    }
}
