package org.faultbook.browser;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One browser for all tests; where there is none, says which tests did not run, and under CI fails. */
final class BrowserExtension implements ExecutionCondition, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);
    private static final String CURE = "install Debian's package chromium, or name a browser in CHROMIUM";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.installed().isPresent()) {
            return ConditionEvaluationResult.enabled("there is a browser");
        }
        String name = context.getRequiredTestClass().getSimpleName();
        if ("true".equals(System.getenv("CI"))) {
            throw new ExtensionConfigurationException(name + " needs Chromium, which is not here; cure: " + CURE);
        }
        String notRun = "not run here: " + name + ", which needs Chromium; to run it, " + CURE;
        System.out.println(notRun);
        return ConditionEvaluationResult.disabled(notRun);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browsing.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Optional<Path> chromium = Chromium.installed();
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        Browsing.class,
                        any -> Browsing.start(chromium.orElseThrow(), BuiltSite.here()),
                        Browsing.class);
    }
}
