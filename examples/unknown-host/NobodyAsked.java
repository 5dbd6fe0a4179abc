///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: impossible-name
// expect: java.net.UnknownHostException: no..name: Name or service not known
// call: java.net.InetAddress.getByName

import java.net.InetAddress;

class NobodyAsked {
    public static void main(String[] args) throws Exception {
        String configured = args[0];
        System.out.println(InetAddress.getByName(configured).isLoopbackAddress());
    }
}
