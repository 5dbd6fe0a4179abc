///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: reset-every-other
// expect: prints
// twin: none

import java.net.HttpURLConnection;
import java.net.URL;

class PostSentTwice {
    public static void main(String[] args) throws Exception {
        var url = new URL("http", args[0], Integer.parseInt(args[1]), "/order");
        var connection = (HttpURLConnection) url.openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.getOutputStream().write("two coffees".getBytes());

        System.out.println("status: " + connection.getResponseCode()); // <1>
    }
}
