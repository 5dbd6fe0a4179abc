package org.faultbook.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.faultbook.fault.Event.Kind;

/** What really happened at an endpoint, in order: the first events, so that no client can fill the memory. */
public final class Journal {
    private static final int MOST_EVENTS = 10_000;

    private final List<Event> events = new ArrayList<>();

    synchronized void add(Event event) {
        if (events.size() < MOST_EVENTS) {
            events.add(event);
        }
    }

    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    /**
     * The same, without what is no one's decision and another time is otherwise: which of two connections is a moment ahead,
     * into how many pieces a stream is cut, how many packets were on their way when the network said that nobody is there, how
     * far a server came that went on sending when the client had gone, what was on its way when the line was cut, and whether a
     * client that ends has heard by then that it was answered with RST: then it sends no FIN. One connection is told after the
     * other; what belongs to none, being the kernel's, keeps its place.
     */
    public static List<Event> withoutChance(List<Event> events) {
        List<Event> told = new ArrayList<>();
        for (Event event : withoutStragglers(byConnection(events))) {
            Optional<Event> last = told.isEmpty() ? Optional.empty() : Optional.of(told.get(told.size() - 1));
            Optional<Event> joined = last.flatMap(before -> joined(before, event));
            if (joined.isPresent()) {
                told.set(told.size() - 1, joined.get());
            } else {
                told.add(event);
            }
        }
        return withoutRepeatedEnds(told);
    }

    private static List<Event> byConnection(List<Event> events) {
        Iterator<Event> ordered = events.stream()
                .filter(event -> event.connection() > 0)
                .sorted(Comparator.comparingInt(Event::connection))
                .iterator();
        return events.stream()
                .map(event -> event.connection() > 0 ? ordered.next() : event)
                .toList();
    }

    private static List<Event> withoutStragglers(List<Event> events) {
        List<Event> told = new ArrayList<>();
        for (Event event : events) {
            boolean straggles =
                    event.kind() == Kind.RECEIVED_FIN && has(told, event.connection(), Kind.ANSWERED_WITH_RST)
                            || event.kind() == Kind.RECEIVED && has(told, event.connection(), Kind.CUT);
            if (!straggles) {
                told.add(event);
            }
        }
        return told;
    }

    private static boolean has(List<Event> events, int connection, Kind kind) {
        return events.stream().anyMatch(event -> event.connection() == connection && event.kind() == kind);
    }

    /** Of two events that another time are one. */
    private static Optional<Event> joined(Event before, Event event) {
        if (before.kind() != event.kind() || before.connection() != event.connection()) {
            return Optional.empty();
        }
        if (event.kind() == Kind.UNREACHABLE) {
            return Optional.of(before);
        }
        if (event.kind() == Kind.RECEIVED && event.detail().isEmpty()) {
            return Optional.of(
                    new Event(before.connection(), before.kind(), before.bytes() + event.bytes(), before.detail()));
        }
        return Optional.empty();
    }

    /** The last thing that a connection was told is not told again. */
    private static List<Event> withoutRepeatedEnds(List<Event> events) {
        List<Event> told = new ArrayList<>();
        Set<Integer> goOn = new HashSet<>();
        for (int i = events.size() - 1; i >= 0; i--) {
            Event event = events.get(i);
            boolean repeats = i > 0
                    && event.kind() == Kind.SENT
                    && event.equals(events.get(i - 1))
                    && !goOn.contains(event.connection());
            if (!repeats) {
                told.add(event);
                goOn.add(event.connection());
            }
        }
        Collections.reverse(told);
        return told;
    }
}
