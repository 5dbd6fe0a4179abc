///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: no-response
// expect: java.net.SocketException: Unexpected end of file from server
// call: java.net.HttpURLConnection.getResponseCode

import java.net.HttpURLConnection;
import java.net.URL;

class NoAnswer {
    public static void main(String[] args) throws Exception {
        var url = new URL("http", args[0], Integer.parseInt(args[1]), "/price");
        var connection = (HttpURLConnection) url.openConnection(); // <1>

        System.out.println("status: " + connection.getResponseCode()); // <2>
    }
}
