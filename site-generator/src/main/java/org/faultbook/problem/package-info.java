/** What is wrong in the docs, where, and how to put it right. */
@NullMarked
package org.faultbook.problem;

import org.jspecify.annotations.NullMarked;
