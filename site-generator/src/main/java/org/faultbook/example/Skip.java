package org.faultbook.example;

import java.time.LocalDate;

/**
 * A program's own word that it is not to be run for now.
 *
 * @param until the first day on which it must run again
 * @param line where it says so, counted from 1
 */
record Skip(LocalDate until, String reason, int line) {}
