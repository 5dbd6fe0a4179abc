///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: tls-untrusted
// expect on 17..20: javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target
// cause: sun.security.validator.ValidatorException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target
// cause: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target
// call: sun.net.www.protocol.https.HttpsURLConnectionImpl.getResponseCode
// expect on 21+: javax.net.ssl.SSLHandshakeException: (certificate_unknown) PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target
// cause: sun.security.validator.ValidatorException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target
// cause: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target
// call: sun.net.www.protocol.https.HttpsURLConnectionImpl.getResponseCode

import java.net.URL;
import javax.net.ssl.HttpsURLConnection;

class Untrusted {
    public static void main(String[] args) throws Exception {
        var url = new URL("https", args[0], Integer.parseInt(args[1]), "/");
        var connection = (HttpsURLConnection) url.openConnection();

        System.out.println("status: " + connection.getResponseCode()); // <1>
    }
}
