/** The finished site as its readers have it: in a real browser, on phone and desktop, in every language. */
@NullMarked
package org.faultbook.browser;

import org.jspecify.annotations.NullMarked;
