package org.faultbook.junit;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.faultbook.fault.Endpoint;
import org.faultbook.fault.Fault;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens what {@link Faulty} asks for, and closes it after the test. */
final class FaultyExtension implements ParameterResolver, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(FaultyExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.isAnnotated(Faulty.class) && parameter.getParameter().getType() == Endpoint.class;
    }

    @Override
    public Endpoint resolveParameter(ParameterContext parameter, ExtensionContext test) {
        if (test.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException(
                    "@Faulty opens a fault for one test: put it on a parameter of the test or of @BeforeEach");
        }
        String name = parameter.findAnnotation(Faulty.class).orElseThrow().value();
        try {
            Endpoint endpoint = Fault.named(name).open();
            opened(test).add(endpoint);
            return endpoint;
        } catch (IllegalArgumentException | IOException e) {
            throw new ParameterResolutionException("@Faulty(\"" + name + "\"): " + e.getMessage(), e);
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        opened(test).forEach(Endpoint::close);
    }

    /** What this test has opened until now. The methods of the store are those that JUnit 5 and 6 share. */
    @SuppressWarnings("unchecked")
    private static List<Endpoint> opened(ExtensionContext test) {
        Store store = test.getStore(NAMESPACE);
        List<Endpoint> opened = store.get(test.getUniqueId(), List.class);
        if (opened == null) {
            opened = new CopyOnWriteArrayList<>();
            store.put(test.getUniqueId(), opened);
        }
        return opened;
    }
}
