/** The page on which a school keeps its people. */
@NullMarked
package ru.ejournal.rollout.people;

import org.jspecify.annotations.NullMarked;
