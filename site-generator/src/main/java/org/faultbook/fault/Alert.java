package org.faultbook.fault;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.faultbook.fault.Event.Kind;

/** The alerts of TLS by their code (RFC 8446, 6 and B.2; the codes are assigned in the registry of RFC 8447). */
enum Alert {
    CLOSE_NOTIFY(0),
    UNEXPECTED_MESSAGE(10),
    BAD_RECORD_MAC(20),
    RECORD_OVERFLOW(22),
    HANDSHAKE_FAILURE(40),
    BAD_CERTIFICATE(42),
    UNSUPPORTED_CERTIFICATE(43),
    CERTIFICATE_REVOKED(44),
    CERTIFICATE_EXPIRED(45),
    CERTIFICATE_UNKNOWN(46),
    ILLEGAL_PARAMETER(47),
    UNKNOWN_CA(48),
    ACCESS_DENIED(49),
    DECODE_ERROR(50),
    DECRYPT_ERROR(51),
    PROTOCOL_VERSION(70),
    INSUFFICIENT_SECURITY(71),
    INTERNAL_ERROR(80),
    INAPPROPRIATE_FALLBACK(86),
    USER_CANCELED(90),
    MISSING_EXTENSION(109),
    UNSUPPORTED_EXTENSION(110),
    UNRECOGNIZED_NAME(112),
    BAD_CERTIFICATE_STATUS_RESPONSE(113),
    UNKNOWN_PSK_IDENTITY(115),
    CERTIFICATE_REQUIRED(116),
    NO_APPLICATION_PROTOCOL(120);

    private final int code;

    Alert(int code) {
        this.code = code;
    }

    /** The name in the RFC, such as {@code handshake_failure}; the number itself where there is none. */
    static String nameOf(int code) {
        return Stream.of(values())
                .filter(alert -> alert.code == code)
                .map(Alert::word)
                .findFirst()
                .orElse("alert(" + code + ")");
    }

    /** The name in the RFC. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isSent(List<Event> events) {
        return events.stream()
                .anyMatch(event ->
                        event.kind() == Kind.SENT_ALERT && event.detail().equals(word()));
    }

    /** The alert as a whole record that ends the connection, not encrypted; of TLS 1.2, as every version begins. */
    byte[] fatalRecord() {
        return new byte[] {TlsRecord.ALERT, 3, 3, 0, 2, 2, (byte) code};
    }
}
