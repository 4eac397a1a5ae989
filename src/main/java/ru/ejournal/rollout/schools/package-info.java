/** The pages on which the district keeps its schools, and the table from which it loads many at once. */
@NullMarked
package ru.ejournal.rollout.schools;

import org.jspecify.annotations.NullMarked;
