/** What readers search in: pages by their terms, for a script in the browser. */
@NullMarked
package org.faultbook.site.search;

import org.jspecify.annotations.NullMarked;
