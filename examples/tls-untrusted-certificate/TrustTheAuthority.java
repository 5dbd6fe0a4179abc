///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
// fault: tls-untrusted
// expect: prints

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

class TrustTheAuthority {
    private static final String AUTHORITY = """
            -----BEGIN CERTIFICATE-----
            MIIBvzCCAWSgAwIBAgIJAUJgdV4pmeuEMAoGCCqGSM49BAMCMBoxGDAWBgNVBAMM
            D1Vua25vd24gUm9vdCBDQTAgFw0yMDAxMDEwMDAwMDBaGA8yMDk5MTIzMTIzNTk1
            OVowHTEbMBkGA1UEAwwSVW5rbm93biBJc3N1aW5nIENBMFkwEwYHKoZIzj0CAQYI
            KoZIzj0DAQcDQgAE9tGW+A51n3eVFNLbRyXPIGSD8UMWbNMuXzC2TIdWJYicS7Yy
            5m0MFCvFE5gNTCMs36YOi+fRxQPOwSkGeQgi+6OBjTCBijAdBgNVHQ4EFgQUkQAv
            8OUGMTVRljDcJWgiQaih77EwHwYDVR0jBBgwFoAULxll1GShMhsk548Pnn411as2
            82gwDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8BAf8EBAMCAQYwJwYDVR0eAQH/BB0w
            G6AZMAuCCWxvY2FsaG9zdDAKhwh/AAAB/////zAKBggqhkjOPQQDAgNJADBGAiEA
            y0eqhvK6Uc4Tbaddcmr2lfus8SuAHBR6PUX+BsnbrhwCIQCaeO2OL/Aat7Uxyeyg
            JLCojkz4avZ9/YBKdI7yz2Wzlg==
            -----END CERTIFICATE-----
            """; // <1>

    public static void main(String[] args) throws Exception {
        var uri = URI.create("https://" + args[0] + ":" + args[1] + "/");
        var request = HttpRequest.newBuilder(uri).build();
        try {
            HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            System.out.println("as usual: trusted");
        } catch (SSLHandshakeException e) {
            System.out.println("as usual: not trusted");
        }
        var client = HttpClient.newBuilder().sslContext(trusting(AUTHORITY)).build();
        var response = client.send(request, BodyHandlers.ofString());
        System.out.println("with the authority: " + response.statusCode());
    }

    static SSLContext trusting(String pem) throws Exception {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null); // <2>
        for (var usual : manager(null).getAcceptedIssuers()) {
            store.setCertificateEntry("usual " + store.size(), usual); // <3>
        }
        var certificate = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes()));
        store.setCertificateEntry("authority", certificate);

        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {manager(store)}, null); // <4>
        return context;
    }

    private static X509TrustManager manager(KeyStore store) throws Exception {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return (X509TrustManager) factory.getTrustManagers()[0];
    }
}
