package org.faultbook.mutation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.faultbook.mutation.Verifier.Circumstance;

/**
 * One way in which a book is no longer true.
 *
 * @param edits new contents of files; nothing for a file that is deleted
 * @param errors where the build must report an error, at one place at the least; none if it may pass
 * @param notices where it must give a notice, at each of them
 */
record Rot(Map<String, Optional<byte[]>> edits, List<Place> errors, List<Place> notices, Circumstance circumstance) {
    static Rot none() {
        return new Rot(Map.of(), List.of(), List.of(), Circumstance.USUAL);
    }

    Rot write(String file, byte[] content) {
        return edit(file, Optional.of(content));
    }

    Rot write(String file, String content) {
        return write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    Rot write(String file, List<String> lines) {
        return write(file, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    }

    Rot delete(String file) {
        return edit(file, Optional.empty());
    }

    private Rot edit(String file, Optional<byte[]> content) {
        Map<String, Optional<byte[]>> more = new TreeMap<>(edits);
        more.put(file, content);
        return new Rot(more, errors, notices, circumstance);
    }

    /** Where the error must stand; called again, or there. */
    Rot at(Place place) {
        List<Place> more = new ArrayList<>(errors);
        more.add(place);
        return new Rot(edits, more, notices, circumstance);
    }

    Rot at(String file, int line) {
        return at(Place.of(file, line));
    }

    Rot at(List<Place> places) {
        Rot rot = this;
        for (Place place : places) {
            rot = rot.at(place);
        }
        return rot;
    }

    Rot noticedAt(Place place) {
        List<Place> more = new ArrayList<>(notices);
        more.add(place);
        return new Rot(edits, errors, more, circumstance);
    }

    Rot under(Circumstance other) {
        return new Rot(edits, errors, notices, other);
    }

    /** The edits of both; told where either is. */
    Rot and(Rot other) {
        Rot both = this.at(other.errors);
        for (Map.Entry<String, Optional<byte[]>> edit : other.edits.entrySet()) {
            both = both.edit(edit.getKey(), edit.getValue());
        }
        return both;
    }
}
