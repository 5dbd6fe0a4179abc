package org.faultbook.example;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.faultbook.cache.Audit;
import org.faultbook.cache.Cache;
import org.faultbook.cache.Key;
import org.faultbook.problem.Memo;

/**
 * What earlier builds have seen of the programs. Only what was accepted is kept, and it is judged again each time; one in
 * fifty of what is remembered is run again all the same, so that a wrong memory is found out.
 */
final class Memory {
    static final Key COUNTER = Key.of("runs remembered since the cache began");

    private final Cache cache;
    private final Memo memo;
    private final Map<Key, Observation> remembered;
    private final Set<Key> audited;
    private volatile boolean doubted;

    private Memory(Cache cache, Memo memo, Map<Key, Observation> remembered, Set<Key> audited) {
        this.cache = cache;
        this.memo = memo;
        this.remembered = remembered;
        this.audited = audited;
    }

    /** Looks up every program on every toolchain of its kind. */
    static Memory of(List<Program> programs, Conditions conditions) {
        Map<Key, Observation> remembered = new HashMap<>();
        // What this process has seen or audited itself is beyond doubt.
        Map<Key, Observation> ofEarlier = new HashMap<>();
        for (Program program : programs) {
            for (Toolchain.Installed toolchain : conditions.toolchains()) {
                if (toolchain.kind() == program.kind()) {
                    Key key = key(program, toolchain);
                    Optional<Observation> known = conditions.memo().known(inMemo(key));
                    known.ifPresentOrElse(
                            observation -> remembered.put(key, observation),
                            () -> conditions
                                    .cache()
                                    .get(key, Observation.class)
                                    .ifPresent(observation -> ofEarlier.put(key, observation)));
                }
            }
        }
        remembered.putAll(ofEarlier);
        Set<Key> audited = audited(ofEarlier.keySet(), conditions.cache());
        ofEarlier.forEach((key, observation) -> {
            if (!audited.contains(key)) {
                conditions.memo().know(inMemo(key), observation);
            }
        });
        return new Memory(conditions.cache(), conditions.memo(), remembered, audited);
    }

    private static List<?> inMemo(Key key) {
        return List.of("run", key);
    }

    /** At random, so that in time each is audited. */
    private static Set<Key> audited(Set<Key> remembered, Cache cache) {
        List<Key> keys = new ArrayList<>(remembered);
        Collections.shuffle(keys);
        return new HashSet<>(keys.subList(0, new Audit(cache, COUNTER).of(remembered.size())));
    }

    /** Nothing for a run that is to be made: it is not known, or it is to be audited. */
    Optional<Observation> of(Program program, Toolchain.Installed toolchain) {
        Key key = key(program, toolchain);
        return audited.contains(key) ? Optional.empty() : Optional.ofNullable(remembered.get(key));
    }

    boolean knowsAllOf(Program program, List<Toolchain.Installed> toolchains) {
        return toolchains.stream()
                .filter(toolchain -> toolchain.kind() == program.kind())
                .allMatch(toolchain -> of(program, toolchain).isPresent());
    }

    boolean audits(Program program, Toolchain.Installed toolchain) {
        return audited.contains(key(program, toolchain));
    }

    void keep(Program program, Toolchain.Installed toolchain, Observation observation) {
        Key key = key(program, toolchain);
        cache.put(key, observation);
        if (cache.remembers()) {
            memo.know(inMemo(key), observation);
        }
    }

    /** A run that is remembered was found to be wrong. */
    void doubt() {
        doubted = true;
    }

    /** When one memory was wrong, no other can be believed. */
    void forgetIfDoubted() {
        if (doubted) {
            cache.clear();
            memo.clear();
        }
    }

    /** Everything that a run depends on; what it is held against is none of that. */
    private static Key key(Program program, Toolchain.Installed toolchain) {
        List<String> parts =
                new ArrayList<>(List.of("run", program.slug() + "/" + program.fileName(), program.source()));
        parts.addAll(ThisMachine.with(List.of(toolchain)));
        return Key.of(parts);
    }
}
