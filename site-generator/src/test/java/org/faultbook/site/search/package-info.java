@NullMarked
package org.faultbook.site.search;

import org.jspecify.annotations.NullMarked;
