/** What earlier builds found out, for as long as nothing that it depends on has changed. */
@NullMarked
package org.faultbook.cache;

import org.jspecify.annotations.NullMarked;
