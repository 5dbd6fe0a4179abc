package org.faultbook.site;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.faultbook.problem.Memo;

/** Fills the Pebble templates beside this class. */
final class Templates {
    /** Compiles each once for all sites of a process. */
    private static final PebbleEngine ENGINE = engine();

    private final Memo memo;

    Templates(Memo memo) {
        this.memo = memo;
    }

    private static PebbleEngine engine() {
        ClasspathLoader loader = new ClasspathLoader(Templates.class.getClassLoader());
        loader.setPrefix("org/faultbook/site");
        loader.setSuffix(".peb");
        return new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(true)
                .defaultLocale(Locale.ROOT)
                .build();
    }

    /** A page of the site; remembered as long as these values stay the same. */
    Site.Page page(String template, Map<String, Object> values) {
        return memo.find(List.of("filled", template, values), () -> Site.page(fill(template, values)));
    }

    /** Text is escaped for HTML unless the template says {@code raw}. */
    String fill(String template, Map<String, Object> values) {
        StringWriter out = new StringWriter();
        try {
            ENGINE.getTemplate(template).evaluate(out, values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
