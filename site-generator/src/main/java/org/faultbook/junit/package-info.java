/** Faults in the tests of other projects. */
@NullMarked
package org.faultbook.junit;

import org.jspecify.annotations.NullMarked;
