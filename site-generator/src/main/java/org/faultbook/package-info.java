/** Faultbook: the command line and the build, which reads as one sentence. */
@NullMarked
package org.faultbook;

import org.jspecify.annotations.NullMarked;
