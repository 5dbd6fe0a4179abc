package org.faultbook.fault;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** The trust in the lab's certificate authority, which a client must have to come as far as a fault of TLS. */
public final class Trust {
    private Trust() {}

    /** The certificate of the authority, as PEM: for {@code curl --cacert} and the like. */
    public static String pem() {
        return Certificates.ROOT.certificate();
    }

    /** For clients in this JVM: trusts the lab's authority and nobody else. */
    public static SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static TrustManager[] managers() throws GeneralSecurityException, IOException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store("PKCS12"));
        return factory.getTrustManagers();
    }

    static KeyStore store(String type) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        store.setCertificateEntry("faultbook", Credentials.certificate(Certificates.ROOT));
        return store;
    }

    /** For programs in a process of their own: the system properties of the JDK, and the variable that OpenSSL reads. */
    static Surroundings surroundings(List<String> furtherJavaOptions) {
        TrustFiles files = TrustFiles.here();
        List<String> javaOptions = new ArrayList<>(
                List.of("-Djavax.net.ssl.trustStore=" + files.jks(), "-Djavax.net.ssl.trustStoreType=JKS"));
        javaOptions.addAll(furtherJavaOptions);
        return new Surroundings(javaOptions, Map.of("SSL_CERT_FILE", String.valueOf(files.pem())), List.of());
    }
}
