package org.faultbook.example;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.ByteValue;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.IntegerValue;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a Java program on the loopback interface where no private network does: as a debugger, it stops the JVM where it
 * is about to connect a socket, TCP or UDP, or to send a datagram, and ends it if the address is another. The program sees
 * nothing of it. What it cannot see: the resolution of names, which the system does, and what a child process or native
 * code does.
 */
final class LoopbackWatch implements AutoCloseable {
    /** Everything in the JDK that sends a first packet passes one of these: sun.nio.ch, JDK 17 to 25. */
    private static final Map<String, String> GATES = Map.of(
            "sun.nio.ch.Net", "connect",
            "sun.nio.ch.DatagramChannelImpl", "sendFromNativeBuffer");

    private static final String ACCEPT_MILLIS = "10000";
    private static final int GRACE_SECONDS = 30;

    private final ListeningConnector connector;
    private final Map<String, Connector.Argument> arguments;
    private final String address;
    private final CompletableFuture<Optional<String>> strayed = new CompletableFuture<>();
    /** Until then the JVM waits and has run nothing of the program. */
    private volatile boolean released;

    private LoopbackWatch(ListeningConnector connector) throws IOException {
        this.connector = connector;
        this.arguments = connector.defaultArguments();
        argument("localAddress").setValue(InetAddress.getLoopbackAddress().getHostAddress());
        argument("timeout").setValue(ACCEPT_MILLIS);
        // The connector knows its listeners by their arguments, which get a port of their own only here.
        synchronized (LoopbackWatch.class) {
            try {
                this.address = connector.startListening(arguments);
            } catch (IllegalConnectorArgumentsException e) {
                throw new IOException(e);
            }
        }
    }

    /** Waits for one JVM, which is to be started with the {@link #option()}. */
    static LoopbackWatch open() throws IOException {
        ListeningConnector connector = Bootstrap.virtualMachineManager().listeningConnectors().stream()
                .filter(each -> each.name().equals("com.sun.jdi.SocketListen"))
                .findFirst()
                .orElseThrow(() -> new IOException("this JDK has no debugger that listens"));
        LoopbackWatch watch = new LoopbackWatch(connector);
        Thread thread = new Thread(watch::run, "loopback watch");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    /** For the JVM that is watched. */
    String option() {
        return "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,quiet=y,address=" + address;
    }

    /**
     * The address to which the program was about to talk, if it is not of the loopback interface; when the program has ended.
     *
     * @throws IOException when the program was not watched to its end
     */
    Optional<String> strayed() throws IOException, InterruptedException {
        if (!released) {
            return Optional.empty();
        }
        try {
            return strayed.get(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the program could not be kept on the loopback interface", e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connector.stopListening(arguments);
        } catch (IllegalConnectorArgumentsException e) {
            throw new IOException(e);
        }
    }

    private void run() {
        try {
            VirtualMachine machine = connector.accept(arguments);
            try {
                strayed.complete(watch(machine));
            } catch (VMDisconnectedException e) {
                strayed.complete(Optional.empty());
            } finally {
                end(machine);
            }
        } catch (IOException
                | IllegalConnectorArgumentsException
                | IncompatibleThreadStateException
                | RuntimeException e) {
            strayed.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            strayed.completeExceptionally(e);
        }
    }

    /** Also where it would go on unwatched. */
    private static void end(VirtualMachine machine) {
        try {
            machine.exit(1);
        } catch (VMDisconnectedException e) {
            // It has ended already.
            return;
        }
    }

    /** @throws VMDisconnectedException when the program has ended without having gone astray */
    private Optional<String> watch(VirtualMachine machine)
            throws IOException, InterruptedException, IncompatibleThreadStateException {
        for (String gate : GATES.keySet()) {
            ClassPrepareRequest loaded = machine.eventRequestManager().createClassPrepareRequest();
            loaded.addClassFilter(gate);
            loaded.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
            loaded.enable();
            for (ReferenceType type : machine.classesByName(gate)) {
                stopAt(type);
            }
        }
        while (true) {
            EventSet events = machine.eventQueue().remove();
            for (Event event : events) {
                if (event instanceof ClassPrepareEvent loaded) {
                    stopAt(loaded.referenceType());
                } else if (event instanceof BreakpointEvent stopped) {
                    Optional<String> elsewhere = elsewhere(stopped);
                    if (elsewhere.isPresent()) {
                        return elsewhere;
                    }
                }
            }
            released = true;
            events.resume();
        }
    }

    private static void stopAt(ReferenceType type) throws IOException {
        List<Method> gates = type.methodsByName(GATES.get(type.name())).stream()
                .filter(method -> !method.isNative()
                        && method.argumentTypeNames().stream().anyMatch(name -> name.startsWith("java.net.Inet")))
                .toList();
        if (gates.isEmpty()) {
            throw new IOException("this JDK connects otherwise: " + type.name() + " has no " + GATES.get(type.name()));
        }
        for (Method gate : gates) {
            EventRequest stop = type.virtualMachine().eventRequestManager().createBreakpointRequest(gate.location());
            stop.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
            stop.enable();
        }
    }

    private static Optional<String> elsewhere(BreakpointEvent stopped)
            throws IOException, IncompatibleThreadStateException {
        for (Value argument : stopped.thread().frame(0).getArgumentValues()) {
            if (argument instanceof ObjectReference object
                    && object.referenceType().name().startsWith("java.net.Inet")) {
                InetAddress address = address(object);
                if (!address.isLoopbackAddress() && !address.isAnyLocalAddress()) {
                    return Optional.of(address.getHostAddress());
                }
            }
        }
        return Optional.empty();
    }

    /** Of an InetSocketAddress, an Inet4Address or an Inet6Address. */
    private static InetAddress address(ObjectReference object) throws IOException {
        ObjectReference plain = object.referenceType().name().equals("java.net.InetSocketAddress")
                ? object(object(object, "holder"), "addr")
                : object;
        if (plain.referenceType().name().equals("java.net.Inet6Address")) {
            ArrayReference bytes = (ArrayReference) object(object(plain, "holder6"), "ipaddress");
            ByteBuffer address = ByteBuffer.allocate(bytes.length());
            bytes.getValues().forEach(each -> address.put(((ByteValue) each).value()));
            return InetAddress.getByAddress(address.array());
        }
        ObjectReference holder = object(plain, "holder");
        Value bits = value(holder, "address");
        return InetAddress.getByAddress(ByteBuffer.allocate(Integer.BYTES)
                .putInt(((IntegerValue) bits).value())
                .array());
    }

    private static ObjectReference object(ObjectReference owner, String field) throws IOException {
        return (ObjectReference) value(owner, field);
    }

    private static Value value(ObjectReference owner, String field) throws IOException {
        @Nullable Value value = owner.getValue(owner.referenceType().fieldByName(field));
        if (value == null) {
            throw new IOException("an address without \"" + field + "\"");
        }
        return value;
    }

    private Connector.Argument argument(String name) throws IOException {
        Connector.Argument argument = arguments.get(name);
        if (argument == null) {
            throw new IOException("this JDK's debugger has no \"" + name + "\"");
        }
        return argument;
    }
}
