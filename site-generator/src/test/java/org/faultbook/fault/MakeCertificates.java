package org.faultbook.fault;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/**
 * Makes the source of {@link Certificates} anew: {@code fault} uses nothing but the JDK, which cannot issue certificates.
 * The keys of the authorities exist only while this runs, so that nobody can issue more. CONTRIBUTING has the command.
 */
final class MakeCertificates {
    private static final Validity GOOD = new Validity("2020-01-01", "2099-12-31");
    private static final List<GeneralName> LOCALHOST = List.of(
            new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1"));
    private static final List<GeneralName> OTHER_HOST =
            List.of(new GeneralName(GeneralName.dNSName, "other.localhost"));

    private static final String SOURCE = """
            package org.faultbook.fault;

            /**
             * The lab's certificates, as PEM (RFC 7468). Made by {@code MakeCertificates}, in the tests; not to be edited.
             *
             * <p>They hold for {@code localhost} and 127.0.0.1 alone, which the root constrains them to, and the keys of the
             * authorities were thrown away. The other keys are as public as this file: they keep nothing secret.
             */
            enum Certificates {
            %s;

                private final String certificate;
                private final String key;

                Certificates(String certificate, String key) {
                    this.certificate = certificate;
                    this.key = key;
                }

                String certificate() {
                    return certificate;
                }

                /** The private key (PKCS #8); empty for an authority. */
                String key() {
                    return key;
                }
            }
            """;

    private MakeCertificates() {}

    /** @param args the file to write */
    public static void main(String[] args) throws Exception {
        Authority root = Authority.root("Faultbook Root CA");
        Authority issuing = root.intermediate("Faultbook Issuing CA");
        Authority unknown = Authority.root("Unknown Root CA").intermediate("Unknown Issuing CA");
        Validity past = new Validity("2019-01-01", "2019-12-31");
        Validity future = new Validity("2100-01-01", "2100-12-31");
        List<String> constants = List.of(
                root.constant("ROOT", "What programs trust."),
                issuing.constant("ISSUING", "Issued by {@link #ROOT}."),
                unknown.constant("UNKNOWN_ISSUING", "Issued by a root that nobody knows."),
                issuing.leaf("GOOD", "With which nothing is wrong.", "localhost", LOCALHOST, GOOD),
                issuing.leaf("EXPIRED", "Was valid in 2019.", "localhost", LOCALHOST, past),
                issuing.leaf("NOT_YET_VALID", "Will be valid in 2100.", "localhost", LOCALHOST, future),
                issuing.leaf("OTHER_HOST", "For {@code other.localhost} alone.", "other.localhost", OTHER_HOST, GOOD),
                issuing.leaf("NO_SAN", "Names {@code localhost} in its subject alone.", "localhost", List.of(), GOOD),
                unknown.leaf("UNTRUSTED", "Issued by {@link #UNKNOWN_ISSUING}.", "localhost", LOCALHOST, GOOD));
        Files.writeString(Path.of(args[0]), SOURCE.formatted(String.join(",\n", constants)));
    }

    /** From the beginning of the first day to the end of the last, UTC. */
    private record Validity(String first, String last) {
        Date notBefore() {
            return Date.from(Instant.parse(first + "T00:00:00Z"));
        }

        Date notAfter() {
            return Date.from(Instant.parse(last + "T23:59:59Z"));
        }
    }

    private record Authority(X509Certificate certificate, KeyPair keys) {
        static Authority root(String name) throws GeneralSecurityException, IOException, OperatorCreationException {
            KeyPair keys = newKeys();
            X500Name subject = new X500Name("CN=" + name);
            return new Authority(sign(authority(subject, subject, keys, keys), keys), keys);
        }

        Authority intermediate(String name) throws GeneralSecurityException, IOException, OperatorCreationException {
            KeyPair newKeys = newKeys();
            X509v3CertificateBuilder builder = authority(name(), new X500Name("CN=" + name), newKeys, keys);
            return new Authority(sign(builder, keys), newKeys);
        }

        private static X509v3CertificateBuilder authority(X500Name issuer, X500Name subject, KeyPair keys, KeyPair by)
                throws GeneralSecurityException, IOException {
            X509v3CertificateBuilder builder = builder(issuer, subject, GOOD, keys, by);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            builder.addExtension(
                    Extension.nameConstraints,
                    true,
                    new NameConstraints(
                            new GeneralSubtree[] {
                                new GeneralSubtree(new GeneralName(GeneralName.dNSName, "localhost")),
                                new GeneralSubtree(new GeneralName(GeneralName.iPAddress, "127.0.0.1/32"))
                            },
                            null));
            return builder;
        }

        String leaf(String constant, String sentence, String name, List<GeneralName> alternatives, Validity validity)
                throws GeneralSecurityException, IOException, OperatorCreationException {
            KeyPair leafKeys = newKeys();
            X509v3CertificateBuilder builder = builder(name(), new X500Name("CN=" + name), validity, leafKeys, keys);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            if (!alternatives.isEmpty()) {
                builder.addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(alternatives.toArray(GeneralName[]::new)));
            }
            byte[] certificate = sign(builder, keys).getEncoded();
            return enumConstant(
                    constant,
                    sentence,
                    certificate,
                    textBlock("PRIVATE KEY", leafKeys.getPrivate().getEncoded()));
        }

        String constant(String constant, String sentence) throws GeneralSecurityException, IOException {
            return enumConstant(constant, sentence, certificate.getEncoded(), "\"\"");
        }

        private X500Name name() {
            return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        }

        private static X509v3CertificateBuilder builder(
                X500Name issuer, X500Name subject, Validity validity, KeyPair keys, KeyPair by)
                throws GeneralSecurityException, IOException {
            BigInteger serial = new BigInteger(64, new SecureRandom()).setBit(64);
            JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
            return new JcaX509v3CertificateBuilder(
                            issuer, serial, validity.notBefore(), validity.notAfter(), subject, keys.getPublic())
                    .addExtension(
                            Extension.subjectKeyIdentifier,
                            false,
                            identifiers.createSubjectKeyIdentifier(keys.getPublic()))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            identifiers.createAuthorityKeyIdentifier(by.getPublic()));
        }
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, KeyPair by)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate())));
    }

    private static String enumConstant(String name, String sentence, byte[] certificate, String key)
            throws IOException {
        return "    /** %s */\n    %s(%s, %s)".formatted(sentence, name, textBlock("CERTIFICATE", certificate), key);
    }

    private static String textBlock(String type, byte[] content) throws IOException {
        StringWriter pem = new StringWriter();
        try (PemWriter writer = new PemWriter(pem)) {
            writer.writeObject(new PemObject(type, content));
        }
        return "\"\"\"\n" + pem.toString().indent(12) + "            \"\"\"";
    }
}
