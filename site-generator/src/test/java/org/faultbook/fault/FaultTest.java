package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultTest {
    @Test
    void everyFaultIsInTheList() {
        assertThat(Fault.all().stream()
                        .<Class<?>>map(Object::getClass)
                        .distinct()
                        .toList())
                .containsExactlyInAnyOrderElementsOf(permitted(Fault.class).toList());
        assertThat(Fault.all()).extracting(Fault::name).doesNotHaveDuplicates();
    }

    private static Stream<Class<?>> permitted(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(FaultTest::permitted)
                : Stream.of(type);
    }

    @Test
    void namesAreMadeOfTheTypesName() {
        assertThat(new ResetEveryOther().name()).isEqualTo("reset-every-other");
        assertThat(Fault.named("reset")).isEqualTo(new Reset());
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> Fault.named("rest"))
                .hasMessageStartingWith("unknown fault \"rest\"; there are: impossible-name, unlisted-name,");
    }

    @Test
    void everyFaultSaysWhatItDoesInWordsThatNeedNoEscapingInJson() {
        List<String> words = Fault.all().stream()
                .flatMap(fault -> List.of(fault.does(), fault.expect()).stream())
                .toList();
        assertThat(words).allMatch(text -> !text.isBlank() && text.matches("[^\"\\\\\\p{Cntrl}]+"));
    }

    @Test
    void anEndpointIsReachableOnLoopbackOnlyAndGoneWhenClosed() throws Exception {
        Endpoint endpoint = new Healthy().open();
        assertThat(endpoint.host()).isEqualTo("127.0.0.1");
        Clients.exchange(endpoint);
        int port = endpoint.port();
        endpoint.close();
        assertThatThrownBy(() -> new java.net.Socket("127.0.0.1", port).close()).hasMessage("Connection refused");
    }
}
