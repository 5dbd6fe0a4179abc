package org.faultbook.example;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.cache.CodeVersion;
import org.faultbook.fault.PrivateNetwork;

/** What the outcome of a run depends on beside its program. */
public final class ThisMachine {
    private ThisMachine() {}

    /** Equal where the system, what it offers, these toolchains and our own code are. */
    public static List<String> with(List<Toolchain.Installed> toolchains) {
        List<String> parts = new ArrayList<>(List.of(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch"),
                PrivateNetwork.missing().orElse("private network"),
                CodeVersion.here()));
        for (Toolchain.Installed toolchain : toolchains) {
            parts.addAll(List.of(toolchain.name(), toolchain.build()));
        }
        return parts;
    }
}
