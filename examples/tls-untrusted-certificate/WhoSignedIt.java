///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: tls-incomplete-chain
// expect: prints

import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

class WhoSignedIt {
    public static void main(String[] args) throws Exception {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null); // <1>
        var usual = (X509TrustManager) factory.getTrustManagers()[0];
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Telling(usual)}, null);

        try (var socket = (SSLSocket) context.getSocketFactory().createSocket(args[0], Integer.parseInt(args[1]))) {
            socket.startHandshake();
            System.out.println("trusted");
        } catch (SSLException e) {
            System.out.println("not trusted");
        }
    }

    /** Decides as usual, and tells what it was shown. */
    record Telling(X509TrustManager usual) implements X509TrustManager {
        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            for (var certificate : chain) {
                System.out.println(certificate.getSubjectX500Principal()); // <2>
                System.out.println("  issued by " + certificate.getIssuerX500Principal());
            }
            usual.checkServerTrusted(chain, authType); // <3>
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            usual.checkClientTrusted(chain, authType);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return usual.getAcceptedIssuers();
        }
    }
}
