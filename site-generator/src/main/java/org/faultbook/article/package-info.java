/** Pages as AsciiDoc: read, converted, checked for their form. */
@NullMarked
package org.faultbook.article;

import org.jspecify.annotations.NullMarked;
