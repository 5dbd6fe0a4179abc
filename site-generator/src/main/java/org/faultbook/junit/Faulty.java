package org.faultbook.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * On a parameter of a test, of type {@link org.faultbook.fault.Endpoint}: the server on loopback that misbehaves in this
 * way until the test has ended.
 *
 * <pre>{@code
 * @Test
 * void theClientReportsAReset(@Faulty("reset") Endpoint server) {
 *     URI address = URI.create("http://" + server.host() + ":" + server.port());
 *     assertThrows(IOException.class, () -> address.toURL().openStream());
 * }
 * }</pre>
 *
 * <p>A test runs in the JVM that it runs in: a fault of tier {@link org.faultbook.fault.Tier#PRIVATE_NETWORK} is refused
 * with a sentence that says so.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FaultyExtension.class)
public @interface Faulty {
    /** The fault's name, such as {@code reset}; {@link org.faultbook.fault.Fault#all()} has them all. */
    String value();
}
