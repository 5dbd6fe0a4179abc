package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The certificates are what they are called; they were made once, and no code holds them to it. */
class CertificatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ROOT            | CN=Faultbook Root CA    | CN=Faultbook Root CA    | 2020-01-01T00:00:00Z | 2099-12-31T23:59:59Z |
            ISSUING         | CN=Faultbook Issuing CA | CN=Faultbook Root CA    | 2020-01-01T00:00:00Z | 2099-12-31T23:59:59Z |
            UNKNOWN_ISSUING | CN=Unknown Issuing CA   | CN=Unknown Root CA      | 2020-01-01T00:00:00Z | 2099-12-31T23:59:59Z |
            GOOD            | CN=localhost            | CN=Faultbook Issuing CA | 2020-01-01T00:00:00Z | 2099-12-31T23:59:59Z | localhost 127.0.0.1
            EXPIRED         | CN=localhost            | CN=Faultbook Issuing CA | 2019-01-01T00:00:00Z | 2019-12-31T23:59:59Z | localhost 127.0.0.1
            NOT_YET_VALID   | CN=localhost            | CN=Faultbook Issuing CA | 2100-01-01T00:00:00Z | 2100-12-31T23:59:59Z | localhost 127.0.0.1
            OTHER_HOST      | CN=other.localhost      | CN=Faultbook Issuing CA | 2020-01-01T00:00:00Z | 2099-12-31T23:59:59Z | other.localhost
            NO_SAN          | CN=localhost            | CN=Faultbook Issuing CA | 2020-01-01T00:00:00Z | 2099-12-31T23:59:59Z |
            UNTRUSTED       | CN=localhost            | CN=Unknown Issuing CA   | 2020-01-01T00:00:00Z | 2099-12-31T23:59:59Z | localhost 127.0.0.1
            """)
    void whoseByWhomFromUntilAndForWhichNames(
            Certificates which, String subject, String issuer, String from, String until, String names)
            throws GeneralSecurityException {
        X509Certificate certificate = Credentials.certificate(which);
        assertThat(certificate.getSubjectX500Principal()).hasToString(subject);
        assertThat(certificate.getIssuerX500Principal()).hasToString(issuer);
        assertThat(certificate.getNotBefore().toInstant()).hasToString(from);
        assertThat(certificate.getNotAfter().toInstant()).hasToString(until);
        assertThat(names(certificate)).isEqualTo(names == null ? List.of() : List.of(names.split(" ", -1)));
    }

    @Test
    void theTableAboveHasThemAll() {
        assertThat(Certificates.values()).hasSize(9);
    }

    @Test
    void eachIsSignedByItsIssuer() throws GeneralSecurityException {
        List<Certificates> issuers = List.of(Certificates.ROOT, Certificates.ISSUING, Certificates.UNKNOWN_ISSUING);
        for (Certificates which : Certificates.values()) {
            X509Certificate certificate = Credentials.certificate(which);
            for (Certificates candidate : issuers) {
                X509Certificate issuer = Credentials.certificate(candidate);
                if (issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
                    certificate.verify(issuer.getPublicKey());
                }
            }
        }
    }

    @Test
    void theUnknownOneIsNotSignedByTheRoot() throws GeneralSecurityException {
        X509Certificate root = Credentials.certificate(Certificates.ROOT);
        X509Certificate unknown = Credentials.certificate(Certificates.UNKNOWN_ISSUING);
        assertThatThrownBy(() -> unknown.verify(root.getPublicKey())).isExactlyInstanceOf(SignatureException.class);
    }

    @ParameterizedTest
    @EnumSource
    void theKeyOfAnAuthorityIsNowhereAndThatOfAServerFits(Certificates which) throws GeneralSecurityException {
        X509Certificate certificate = Credentials.certificate(which);
        assertThat(certificate.getPublicKey())
                .isInstanceOfSatisfying(
                        ECPublicKey.class,
                        key -> assertThat(key.getParams().getOrder().bitLength())
                                .isEqualTo(256));
        boolean isAuthority = certificate.getBasicConstraints() >= 0;
        assertThat(which.key().isEmpty()).isEqualTo(isAuthority);
        if (!isAuthority) {
            byte[] text = "text".getBytes(StandardCharsets.UTF_8);
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(Credentials.key(which));
            signature.update(text);
            byte[] signed = signature.sign();
            signature.initVerify(certificate);
            signature.update(text);
            assertThat(signature.verify(signed)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"ROOT", "ISSUING", "UNKNOWN_ISSUING"})
    void anAuthorityMayIssueForThisMachineAlone(Certificates which) throws Exception {
        X509Certificate certificate = Credentials.certificate(which);
        assertThat(certificate.getCriticalExtensionOIDs()).contains(Extension.nameConstraints.getId());
        NameConstraints constraints = NameConstraints.getInstance(JcaX509ExtensionUtils.parseExtensionValue(
                certificate.getExtensionValue(Extension.nameConstraints.getId())));
        assertThat(Stream.of(constraints.getPermittedSubtrees())
                        .map(GeneralSubtree::getBase)
                        .map(Object::toString))
                .containsExactly("2: localhost", "7: #7f000001ffffffff");
    }

    private static List<String> names(X509Certificate certificate) throws GeneralSecurityException {
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        return names == null
                ? List.of()
                : names.stream().map(name -> String.valueOf(name.get(1))).toList();
    }
}
