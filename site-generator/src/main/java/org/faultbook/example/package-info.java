/** Programs: taken out of a page, compiled, run against their fault, and held against what they promise. */
@NullMarked
package org.faultbook.example;

import org.jspecify.annotations.NullMarked;
