package org.faultbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.faultbook.mutation.Snapshot;
import org.faultbook.mutation.Suite;
import org.junit.jupiter.api.Test;

/** One kind of rot of each group, on one page in one language; the profile {@code mutate} applies every kind to all. */
class MutationsIT {
    @Test
    void theBuildNoticesRotOfEveryGroup() throws Exception {
        Snapshot book = Snapshot.of(
                Path.of(System.getProperty("repository")).toAbsolutePath().normalize());
        assertThat(new Suite(book, InProcess::new, 2, line -> {}).sample().survivors())
                .isEmpty();
    }
}
