/** The test server: connections that go wrong in one exact way, every time, on loopback. */
@NullMarked
package org.faultbook.fault;

import org.jspecify.annotations.NullMarked;
