package org.faultbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faultbook.cache.Audit;
import org.faultbook.cache.Cache;
import org.faultbook.cache.Key;
import org.faultbook.example.Conditions;
import org.faultbook.example.ThisMachine;
import org.faultbook.problem.Origin;
import org.faultbook.problem.Problem;
import org.faultbook.problem.Problems;

/**
 * Remembers that a book was found right as a whole. Where no file of it and no tool has changed, its pages need not be
 * checked again; one in fifty times they are all the same, so that a wrong memory is found out.
 */
final class Verified {
    static final Key COUNTER = Key.of("books that were remembered since the cache began");

    private final Build build;
    private final Cache cache;
    /** Nothing for a build of which nothing is to be remembered. */
    private final Optional<Key> key;

    private Verified(Build build, Optional<Key> key) {
        this.build = build;
        this.cache = build.conditions().cache();
        this.key = key;
    }

    static Verified of(Build build) {
        return new Verified(build, key(build));
    }

    /** Everything that a build depends on whose runs are all its own, and which writes nothing into the book. */
    private static Optional<Key> key(Build build) {
        Conditions conditions = build.conditions();
        if (!conditions.cache().remembers()
                || conditions.accept()
                || !conditions.recordings().isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>(List.of(
                "verified",
                build.baseUrl(),
                conditions.today().toString(),
                String.valueOf(conditions.everythingMustRun())));
        parts.addAll(ThisMachine.with(conditions.toolchains()));
        Path catalogue = JBangCatalogue.of(build.examples()).file();
        for (Path root : List.of(build.content(), build.examples(), catalogue)) {
            parts.add(hash(root));
        }
        return Optional.of(Key.of(parts));
    }

    private static String hash(Path root) {
        try {
            return Files.exists(root) ? Key.ofFiles(root).hash() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether all of it was verified before, and it is not the turn of a full verification. */
    boolean isKnown() {
        return isRemembered() && !isAudited();
    }

    /** Whether, besides, the directory holds the site as it was published then. */
    boolean isPublishedIn(Path output) {
        return isRemembered()
                && cache.get(site(output), String.class)
                        .filter(site -> site.equals(hash(output)))
                        .isPresent()
                && !isAudited();
    }

    private boolean isRemembered() {
        return key.flatMap(known -> cache.get(known, Boolean.class)).isPresent();
    }

    private boolean isAudited() {
        return new Audit(cache, COUNTER).of(1) > 0;
    }

    /** When nothing at all was noticed; but if a file has changed meanwhile, it is not known which text was right. */
    void remember() {
        key.filter(known -> key(build).equals(key)).ifPresent(known -> cache.put(known, true));
    }

    /** That the site of what is remembered stands in the directory. */
    void rememberSite(Path output) {
        if (isRemembered()) {
            cache.put(site(output), hash(output));
        }
    }

    private Key site(Path output) {
        return Key.of(
                "site",
                key.map(Key::hash).orElse(""),
                output.toAbsolutePath().normalize().toString());
    }

    /** When it was found wrong: if it was remembered as right, nothing else that is remembered can be believed. */
    void forget(Problems problems) {
        if (isRemembered()) {
            cache.clear();
            problems.environment(
                    Problem.Severity.NOTICE,
                    Origin.of(build.content()),
                    "the cache remembered that all of this is right, and it is not",
                    "nothing: the cache was emptied, and the next build checks everything again");
        }
    }
}
