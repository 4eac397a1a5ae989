/** The district's own order: which schools carry it out, and where each of them stands in it. */
@NullMarked
package ru.ejournal.rollout.district;

import org.jspecify.annotations.NullMarked;
