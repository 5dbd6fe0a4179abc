package org.faultbook.fault;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A fault of HTTP/2 (RFC 9113), which begins with the upgrade of an HTTP/1.1 request. */
sealed interface Http2Fault extends Fault
        permits GoAwayProcessed,
                GoAwayUnprocessed,
                HealthyHttp2,
                Http2HangUp,
                NoMoreStreams,
                OversizedFrame,
                StreamReset {
    /** What the server does once it speaks HTTP/2. */
    Http2.Conversation conversation();

    @Override
    default Optional<String> tryIt(Endpoint endpoint) {
        return Optional.of("curl --http2 http://%s:%d/".formatted(endpoint.host(), endpoint.port()));
    }

    @Override
    default Approach approach() {
        return Approach.HTTP_2;
    }

    @Override
    default Fault healthy() {
        return new HealthyHttp2();
    }

    @Override
    default Endpoint open(int port) throws IOException {
        return Http2.start(port, conversation());
    }

    /** Every fault of HTTP/2, in the order of an exchange. */
    static List<Http2Fault> all() {
        return List.of(
                new GoAwayUnprocessed(),
                new GoAwayProcessed(),
                new StreamReset(Http2.ErrorCode.CANCEL),
                new StreamReset(Http2.ErrorCode.INTERNAL_ERROR),
                new StreamReset(Http2.ErrorCode.PROTOCOL_ERROR),
                new StreamReset(Http2.ErrorCode.REFUSED_STREAM),
                new StreamReset(Http2.ErrorCode.ENHANCE_YOUR_CALM),
                new StreamReset(Http2.ErrorCode.HTTP_1_1_REQUIRED),
                new Http2HangUp(),
                new OversizedFrame(),
                new NoMoreStreams(),
                new HealthyHttp2());
    }
}
