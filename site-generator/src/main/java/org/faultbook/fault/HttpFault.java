package org.faultbook.fault;

import java.io.IOException;
import java.util.List;

/** A fault of HTTP/1.1: a server that accepts, and whose answer is not what the protocol promises (RFC 9112). */
sealed interface HttpFault extends Fault
        permits BadChunkSize,
                CutChunk,
                GarbageHeader,
                GarbageStatusLine,
                HeadOnly,
                HealthyKeepAlive,
                HttpsOnly,
                IdleClose,
                NoResponse,
                ShortBody,
                SlowBody,
                StaleKeepAlive {
    /** What happens on each connection. */
    Script script();

    @Override
    default Approach approach() {
        return Approach.HTTP;
    }

    @Override
    default Endpoint open(int port) throws IOException {
        return Server.start(port, script());
    }

    /** Every fault of HTTP/1.1, in the order of an exchange. */
    static List<HttpFault> all() {
        return List.of(
                new NoResponse(),
                new HttpsOnly(),
                new StaleKeepAlive(),
                new IdleClose(),
                new ShortBody(),
                new CutChunk(CutChunk.Where.IN_DATA),
                new CutChunk(CutChunk.Where.BEFORE_SIZE),
                new BadChunkSize(),
                new GarbageStatusLine(),
                new GarbageHeader(),
                new HeadOnly(),
                new SlowBody(),
                new HealthyKeepAlive());
    }
}
