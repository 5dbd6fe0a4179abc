package org.faultbook.cache;

/**
 * How much of what a cache remembers is found out again all the same, so that a wrong memory is noticed: one in fifty,
 * counted over all builds, so that small books have their turn too.
 *
 * @param counter under which the cache keeps how much it was asked for
 */
public record Audit(Cache cache, Key counter) {
    private static final int ONE_IN = 50;

    /** Of so many that are remembered. */
    public int of(int remembered) {
        int before = cache.get(counter, Integer.class).orElse(0);
        int after = before + remembered;
        if (remembered > 0) {
            cache.put(counter, after);
        }
        return after / ONE_IN - before / ONE_IN;
    }
}
