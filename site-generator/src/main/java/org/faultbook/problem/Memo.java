package org.faultbook.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What was found out from the same inputs before, in a process that builds again and again. Only what had no problem is
 * remembered, and only for as long as every build asks for it: so a build with a memo says what one without would.
 */
public final class Memo {
    private enum Kind {
        REMEMBERS,
        KNOWS_NOTHING,
        BELIEVES_IN_CHECKS
    }

    private final Kind kind;
    private volatile Map<List<?>, Object> before = Map.of();
    private volatile Map<List<?>, Object> now = new ConcurrentHashMap<>();

    private Memo(Kind kind) {
        this.kind = kind;
    }

    /** Knows nothing yet. */
    public static Memo empty() {
        return new Memo(Kind.REMEMBERS);
    }

    /** Never knows anything: for a process that builds once. */
    public static Memo none() {
        return new Memo(Kind.KNOWS_NOTHING);
    }

    /** Knows that nothing is wrong: for inputs that another process has checked, all of them. */
    public static Memo ofWhatIsRight() {
        return new Memo(Kind.BELIEVES_IN_CHECKS);
    }

    /** A new build begins; what the last one did not ask for is forgotten. */
    public void beginBuild() {
        before = now;
        now = new ConcurrentHashMap<>();
    }

    /** Forgets everything. */
    public void clear() {
        before = Map.of();
        now = new ConcurrentHashMap<>();
    }

    /** Remembers something that was found out elsewhere. */
    public void know(List<?> inputs, Object found) {
        if (kind == Kind.REMEMBERS) {
            now.put(inputs, found);
        }
    }

    /** What is remembered, if it is. */
    @SuppressWarnings("unchecked") // The first input says what is found.
    public <T> Optional<T> known(List<?> inputs) {
        Object known = now.getOrDefault(inputs, before.get(inputs));
        if (known != null) {
            now.put(inputs, known);
        }
        return Optional.ofNullable((T) known);
    }

    /**
     * The result of an earlier build, or a new one.
     *
     * @param inputs what is done, and everything that its result and its problems depend on, by {@code equals}
     */
    public <T> T find(List<?> inputs, Problems problems, Function<Problems, T> find) {
        if (kind != Kind.REMEMBERS) {
            return find.apply(problems);
        }
        Optional<T> known = known(inputs);
        if (known.isPresent()) {
            return known.get();
        }
        Problems own = new Problems();
        T found = find.apply(own);
        problems.addAll(own);
        if (own.all().isEmpty()) {
            know(inputs, found);
        }
        return found;
    }

    /** The same, of something that has no problems. */
    public <T> T find(List<?> inputs, Supplier<T> find) {
        return find(inputs, new Problems(), none -> find.get());
    }

    /** The same, of a check, which finds nothing but problems. */
    public void check(List<?> inputs, Problems problems, Consumer<Problems> check) {
        boolean done = kind == Kind.BELIEVES_IN_CHECKS
                || find(inputs, problems, own -> {
                    check.accept(own);
                    return true;
                });
        assert done;
    }

    /** Something small that is equal as long as these inputs are: they are many, and would be compared often. */
    public Object token(List<?> inputs) {
        return find(List.of("token", inputs), Object::new);
    }
}
