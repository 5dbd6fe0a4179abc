package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenFaultsTest {
    private final List<String> said = new ArrayList<>();

    @Test
    void theTableSaysWhereAFaultIsWhatAClientSeesAndHowToTryIt() throws Exception {
        try (OpenFaults open = OpenFaults.of(List.of(new Reset(), new Refuse()), 0, said::add)) {
            assertThat(open.table(true)
                            .replaceAll("127.0.0.1:\\d+", "HERE")
                            .lines()
                            .map(line -> line.replaceAll(" +", " ")))
                    .containsExactly(
                            "FAULT ADDRESS WHAT A CLIENT OF JAVA SEES",
                            "reset HERE java.net.SocketException: Connection reset",
                            " reads what the client sends, then answers with RST",
                            " curl http://HERE/",
                            "refuse HERE java.net.ConnectException: Connection refused",
                            " holds a port on which nobody listens",
                            " curl http://HERE/",
                            "Ctrl-C ends them.");
        }
        assertThat(said).isEmpty();
    }

    @Test
    void everyFaultThatAClientCanReachIsInTheArray() throws Exception {
        try (OpenFaults open = OpenFaults.of(Fault.all(), 0, said::add)) {
            JsonArray array = JsonParser.parseString(open.json()).getAsJsonArray();
            assertThat(array).hasSize((int)
                    Fault.all().stream().filter(Fault::isAtTheServer).count());
            for (var element : array) {
                JsonObject fault = element.getAsJsonObject();
                assertThat(fault.keySet()).containsExactly("fault", "host", "port", "tier", "expect", "try");
                assertThat(fault.get("port").getAsInt()).isPositive();
                assertThat(fault.get("try").getAsString()).isNotEmpty();
            }
        }
        assertThat(said).hasSize(2).allMatch(line -> line.startsWith("only by \"lab run\", "));
    }

    @Test
    void eachFaultHasItsOwnPortWhicheverOthersAreOpen() throws Exception {
        int first = freePort() - Fault.all().indexOf(new Reset());
        try (OpenFaults open = OpenFaults.of(List.of(new Reset()), first, said::add)) {
            assertThat(open.table(false))
                    .contains("127.0.0.1:" + (first + Fault.all().indexOf(new Reset())));
        }
    }

    @Test
    void aPortThatIsTakenIsToldAndNothingStaysOpen() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            int first = other.getLocalPort() - Fault.all().indexOf(new Reset());
            assertThatThrownBy(() -> OpenFaults.of(List.of(new Reset()), first, said::add))
                    .isInstanceOf(BindException.class)
                    .hasMessage("port " + other.getLocalPort() + ", for reset, is not free (Address already in use);"
                            + " begin elsewhere with --port, or with --port 0 wherever there is room");
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
