package org.faultbook.benchmark;

import java.io.IOException;

/** A build that has nothing new to do against the first one. */
record NoChange(Machine machine, Copies book) {
    Row measure(String what) throws IOException, InterruptedException {
        double cold = machine.faultbook(book.root(), "build").seconds();
        double again = machine.faultbook(book.root(), "build").seconds();
        return Row.atMost("no-change build of " + what, again, "first build", cold, 0.1);
    }
}
