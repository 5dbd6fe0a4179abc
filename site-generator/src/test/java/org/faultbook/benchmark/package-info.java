/** What the README says about speed, measured side by side; nothing here is a test. */
@NullMarked
package org.faultbook.benchmark;

import org.jspecify.annotations.NullMarked;
