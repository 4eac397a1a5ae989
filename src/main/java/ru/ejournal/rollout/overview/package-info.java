/** Where every school stands, at a glance: for the district the matrix, for a director the orders of their school. */
@NullMarked
package ru.ejournal.rollout.overview;

import org.jspecify.annotations.NullMarked;
