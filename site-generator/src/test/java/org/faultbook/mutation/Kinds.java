package org.faultbook.mutation;

import java.util.List;
import java.util.stream.Stream;

/** Every kind of rot, in the order of the table. */
final class Kinds {
    private Kinds() {}

    static List<Kind> all() {
        return Stream.of(
                        Outputs.kinds(),
                        Programs.kinds(),
                        Structure.kinds(),
                        Translations.kinds(),
                        Moves.kinds(),
                        Citing.kinds(),
                        Terms.kinds(),
                        Facts.kinds(),
                        Characters.kinds(),
                        FilesAndMachine.kinds())
                .flatMap(List::stream)
                .toList();
    }
}
