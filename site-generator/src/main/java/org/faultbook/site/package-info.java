/** The finished site: pages laid out, checked, published. */
@NullMarked
package org.faultbook.site;

import org.jspecify.annotations.NullMarked;
