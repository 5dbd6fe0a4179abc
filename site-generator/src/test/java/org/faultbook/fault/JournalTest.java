package org.faultbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTest {
    @Test
    void bytesThatCameInPiecesCameAtOnce() {
        assertTold(
                List.of("1 accepted", "1 received 5 GET", "1 received 7", "1 sent 3"),
                List.of("1 accepted", "1 received 12 GET", "1 sent 3"));
    }

    @Test
    void aNewRequestIsNoPieceOfTheLast() {
        assertTold(List.of("1 received 5 GET", "1 received 5 GET"), List.of("1 received 5 GET", "1 received 5 GET"));
    }

    @Test
    void oneConnectionIsToldAfterTheOther() {
        assertTold(
                List.of("1 accepted", "2 accepted", "1 received 1", "2 received 2", "1 received-fin"),
                List.of("1 accepted", "1 received 1", "1 received-fin", "2 accepted", "2 received 2"));
    }

    @Test
    void whatTheKernelDoesKeepsItsPlace() {
        assertTold(
                List.of("2 accepted", "0 listening", "1 accepted"), List.of("1 accepted", "0 listening", "2 accepted"));
    }

    @Test
    void anAddressThatNobodyHasIsToldOnceHoweverManyPacketsWereOnTheirWay() {
        assertTold(List.of("0 unreachable", "0 unreachable", "0 unreachable"), List.of("0 unreachable"));
    }

    @Test
    void whatWasOnItsWayWhenTheLineWasCutIsNotTold() {
        assertTold(
                List.of("1 accepted", "1 received 11", "1 cut", "1 received 33", "2 accepted", "2 received 5"),
                List.of("1 accepted", "1 received 11", "1 cut", "2 accepted", "2 received 5"));
    }

    @Test
    void whetherAClientThatWasAnsweredWithRstStillSendsItsFinIsNotTold() {
        List<String> told = List.of("1 accepted", "1 sent-fin", "1 answered-with-rst", "2 accepted", "2 received-fin");
        assertTold(told, told);
        assertTold(
                List.of(
                        "1 accepted",
                        "1 sent-fin",
                        "1 answered-with-rst",
                        "1 received-fin",
                        "2 accepted",
                        "2 received-fin"),
                told);
    }

    @Test
    void refusalsAreCounted() {
        assertTold(List.of("0 refused", "0 refused"), List.of("0 refused", "0 refused"));
    }

    @Test
    void howFarTheServerCameWhenTheClientHadGoneIsNotTold() {
        assertTold(
                List.of("1 accepted", "1 sent 39 200", "1 sent 1", "1 sent 1", "2 accepted", "1 sent 1"),
                List.of("1 accepted", "1 sent 39 200", "1 sent 1", "2 accepted"));
    }

    @Test
    void allThatWasSentToTheEndIsTold() {
        assertTold(List.of("1 sent 1", "1 sent 1", "1 sent-fin"), List.of("1 sent 1", "1 sent 1", "1 sent-fin"));
    }

    private static void assertTold(List<String> happened, List<String> told) {
        List<Event> events = happened.stream().map(Event::parse).toList();
        assertThat(Journal.withoutChance(events)).map(Event::toString).isEqualTo(told);
    }
}
