package org.faultbook.fault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;

/**
 * What a TLS server shows, and how it proves that it may.
 *
 * @param chain the server's own certificate, and behind it those of the authorities in between that it sends along
 */
record Credentials(List<Certificates> chain) {
    /** Longer than a session ticket may live (RFC 8446, 4.6.1): the JDK sends none then. */
    private static final int LONGER_THAN_A_TICKET = 7 * 24 * 60 * 60 + 1;

    private static final char[] NO_PASSWORD = {};

    static Credentials of(Certificates... chain) {
        return new Credentials(List.of(chain));
    }

    /**
     * For one connection. No client can resume a session from one to the other, so that each of them does and checks all
     * over again.
     */
    SSLEngine engine() throws IOException {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(keyStore(), NO_PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), Trust.managers(), null);
            context.getServerSessionContext().setSessionTimeout(LONGER_THAN_A_TICKET);
            return context.createSSLEngine();
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private KeyStore keyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        X509Certificate[] certificates = new X509Certificate[chain.size()];
        for (int i = 0; i < certificates.length; i++) {
            certificates[i] = certificate(chain.get(i));
        }
        store.setKeyEntry("server", key(chain.get(0)), NO_PASSWORD, certificates);
        return store;
    }

    static X509Certificate certificate(Certificates certificate) throws GeneralSecurityException {
        byte[] pem = certificate.certificate().getBytes(US_ASCII);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
    }

    static PrivateKey key(Certificates certificate) throws GeneralSecurityException {
        String base64 = certificate.key().replaceAll("-----[A-Z ]+-----", "");
        return KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64)));
    }
}
